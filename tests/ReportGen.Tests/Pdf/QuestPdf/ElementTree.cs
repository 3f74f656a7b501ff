using System.Reflection;
using System.Text;
using QuestPDF.Infrastructure;

namespace ReportGen.Tests.Pdf.QuestPdf;

/// <summary>
/// The elements that the library's calls made, read without drawing them. The library keeps them to itself, so they
/// are found by reflection; the tests fail, and so tell, when a new version names them otherwise.
/// </summary>
internal static class ElementTree
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>A place for elements that no document owns.</summary>
    public sealed class Root : IContainer
    {
        public IElement? Child { get; set; }
    }

    /// <summary>Tags, links, places and texts, one a line, indented.</summary>
    public static string Describe(IElement? element)
    {
        var text = new StringBuilder();
        Append(element, 0, text);
        return text.ToString();
    }

    /// <summary>The pages that a document composes.</summary>
    public static object Pages(IDocument document)
    {
        var type = typeof(IDocument).Assembly.GetType(
            "QuestPDF.Drawing.DocumentContainer",
            throwOnError: true
        )!;
        var container = (IDocumentContainer)Activator.CreateInstance(type, nonPublic: true)!;
        document.Compose(container);
        return type.GetMethod("Compose", Any, [])!.Invoke(container, null)!;
    }

    private static void Append(object? element, int depth, StringBuilder text)
    {
        if (element is null)
        {
            return;
        }

        if (Line(element) is { } line)
        {
            text.Append(' ', depth * 2).Append(line).Append('\n');
            depth++;
        }

        foreach (var child in Children(element))
        {
            Append(child, depth, text);
        }
    }

    private static string? Line(object element) =>
        element.GetType().Name switch
        {
            "SemanticTag" => Value(element, "TagType")
                + Shown(element, "Alt")
                + Shown(element, "Lang"),
            "ArtifactTag" => "Artifact",
            "Hyperlink" => "-> " + Value(element, "Url"),
            "SectionLink" => "-> #" + Value(element, "SectionName"),
            "Section" => "# " + Value(element, "SectionName"),
            "TextBlock" => "“" + ((string?)Value(element, "Text"))?.Replace('\u00A0', '_') + "”",
            "SvgImage" => "Svg",
            "Image" => "Image",
            "Table" => "TableRows",
            _ => null,
        };

    private static string Shown(object element, string property) =>
        Value(element, property) is string { Length: > 0 } value ? $" ({value})" : "";

    private static object? Value(object element, string property) =>
        element.GetType().GetProperty(property, Any)!.GetValue(element);

    private static IEnumerable<object?> Children(object element) =>
        (
            (System.Collections.IEnumerable)
                element.GetType().GetMethod("GetChildren", Any)!.Invoke(element, null)!
        ).Cast<object?>();
}
