namespace ReportGen.Pdf.Tagging;

/// <summary>Kinds of artifact (ISO 32000-1, 14.8.2.2.2).</summary>
internal enum ArtifactKind
{
    /// <summary>Lines, backgrounds, leaders.</summary>
    Layout,

    /// <summary>Running header.</summary>
    Header,

    /// <summary>Running footer.</summary>
    Footer,

    /// <summary>Repeated header rows.</summary>
    Repeated,
}
