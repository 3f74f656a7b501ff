namespace ReportGen.Core.Output.Printing;

/// <summary>Assigns the names of attached files.</summary>
internal static class AttachmentNames
{
    /// <summary>The name, replaced by a unique one when it is empty or taken (reported as RG5016).</summary>
    public static string Own(string name, Func<string, bool> isTaken, ReportDiagnostic report)
    {
        var wanted = name.Trim();
        if (wanted.Length > 0 && !isTaken(wanted))
        {
            return wanted;
        }

        report(
            PdfDiagnostics.BadAttachment,
            null,
            wanted.Length == 0
                ? "An attachment has no name."
                : $"Two attachments are called {wanted}.",
            "Give each attachment a different name."
        );
        for (var i = 2; ; i++)
        {
            var number = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var other = wanted.Length == 0 ? "attachment-" + number : number + "-" + wanted;
            if (!isTaken(other))
            {
                return other;
            }
        }
    }
}
