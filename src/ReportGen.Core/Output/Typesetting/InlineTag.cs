using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>An inline structure element, which an engine creates when its first text is drawn.</summary>
internal sealed class InlineTag(string type, InlineTag? parent)
{
    public string Type { get; } = type;

    public InlineTag? Parent { get; } = parent;

    public string? Language { get; init; }

    public string? Expansion { get; init; }

    public string? Alternative { get; init; }

    public string? Attributes { get; init; }

    public LinkDestination? Link { get; init; }

    /// <summary>This tag or its nearest ancestor that is a link, or null.</summary>
    public InlineTag? LinkTag => Link is not null ? this : Parent?.LinkTag;
}

/// <summary>Tags of artifacts, which are not part of the structure.</summary>
internal static class ArtifactTags
{
    /// <summary>Content without meaning: a decorative image.</summary>
    public static readonly InlineTag Artifact = new("Artifact", null);

    /// <summary>Text within an artifact that is already open: running header and footer.</summary>
    public static readonly InlineTag Running = new("Artifact", null);
}
