using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>An inline structure element that will be made when its first text is drawn.</summary>
internal sealed class InlineTag(string type, InlineTag? parent)
{
    public string Type { get; } = type;

    public InlineTag? Parent { get; } = parent;

    public string? Language { get; init; }

    public string? Expansion { get; init; }

    public string? Alternative { get; init; }

    public string? Attributes { get; init; }

    public LinkDestination? Link { get; init; }

    /// <summary>The element, once made.</summary>
    public StructureElement? Element { get; set; }

    /// <summary>The link that this tag is or lies within, or null.</summary>
    public InlineTag? LinkTag => Link is not null ? this : Parent?.LinkTag;
}

/// <summary>Tags that are not structure.</summary>
internal static class ArtifactTags
{
    /// <summary>Content without meaning: a decorative image.</summary>
    public static readonly InlineTag Artifact = new("Artifact", null);

    /// <summary>Text within an artifact that is already open: running header and footer.</summary>
    public static readonly InlineTag Running = new("Artifact", null);
}
