using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Conformance;

/// <summary>Checks the structure tree against rules of PDF/UA-1 before the engine returns a file.</summary>
internal static class PdfUaChecks
{
    /// <summary>Reports each rule that the output breaks as RG5017.</summary>
    public static void Run(StructureElement root, int pageCount, ReportDiagnostic report)
    {
        void ReportError(string message) => report(PdfDiagnostics.InvalidOutput, null, message);

        if (pageCount < 1)
        {
            ReportError("The file has no page.");
        }

        if (!root.HasContent)
        {
            ReportError("The structure tree is empty (PDF/UA-1 7.1).");
        }

        var level = 0;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<StructureElement>();
        pending.Push(root);
        while (pending.TryPop(out var element))
        {
            if (Check(element, ref level, ids) is { } message)
            {
                ReportError(message);
            }

            for (var i = element.Kids.Count - 1; i >= 0; i--)
            {
                if (element.Kids[i].Element is { HasContent: true } kid)
                {
                    pending.Push(kid);
                }
            }
        }
    }

    private static string? Check(StructureElement element, ref int level, HashSet<string> ids)
    {
        if (element.Id is not null && !ids.Add(element.Id))
        {
            return $"The id {element.Id} is used twice (PDF/UA-1 7.9).";
        }

        switch (element.Type)
        {
            case ['H', >= '1' and <= '6' and var digit]:
                var isSkipped = digit - '0' > level + 1;
                level = digit - '0';
                return isSkipped
                    ? $"The heading level {digit} is skipped to (PDF/UA-1 7.4.2)."
                    : null;
            case "Figure":
                return string.IsNullOrWhiteSpace(element.Alternative) || element.Bounds is null
                    ? "A figure has no alternative text or no bounds (PDF/UA-1 7.3)."
                    : null;
            case "Note":
                return element.Id is null ? "A note has no id (PDF/UA-1 7.9)." : null;
            case "Link":
                foreach (var kid in element.Kids)
                {
                    if (kid.IsAnnotation)
                    {
                        return null;
                    }
                }

                return "A link has no annotation (PDF/UA-1 7.18.5).";
            default:
                return null;
        }
    }
}
