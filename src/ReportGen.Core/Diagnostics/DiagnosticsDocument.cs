using System.Text;

namespace ReportGen.Core.Diagnostics;

/// <summary>Writes <c>docs/diagnostics.md</c>: every code with an example of the mistake and its correction.</summary>
public static class DiagnosticsDocument
{
    private static readonly (char Digit, string Heading)[] Groups =
    [
        ('1', "Files that cannot be read"),
        ('2', "Content"),
        ('3', "Templates"),
        ('4', "Markdown and HTML"),
        ('5', "PDF"),
        ('6', "GitHub"),
        ('7', "Settings"),
        ('8', "Propriety"),
    ];

    /// <summary>The document, sorted by id, with LF line ends.</summary>
    public static string Write(IEnumerable<DiagnosticCode> codes)
    {
        var text = new StringBuilder(
            """
            # Diagnostics

            Generated from the codes in the program; do not edit. Every message has a code. An *error* stops
            documents from being built; a *warning* does not; a *notice* needs no action.

            """.ReplaceLineEndings("\n")
        );
        var group = '0';
        foreach (var code in codes.OrderBy(static c => c.Id, StringComparer.Ordinal))
        {
            if (code.Id[2] != group)
            {
                group = code.Id[2];
                text.Append("\n## ").Append(HeadingOf(group)).Append('\n');
            }

            text.Append("\n### ").Append(HeadingOf(code)).Append("\n\n");
            text.Append('*').Append(WordOf(code.Severity)).Append("*. ");
            text.Append(code.Explanation).Append('\n');
            AppendExample(text, "The mistake:", code.Mistake);
            AppendExample(text, "Corrected:", code.Corrected);
        }

        return text.ToString();
    }

    /// <summary>The fragment (the part after #) that links to a code in the document, as GitHub derives it from the heading.</summary>
    public static string AnchorOf(DiagnosticCode code)
    {
        var anchor = new StringBuilder();
        foreach (var letter in HeadingOf(code))
        {
            if (letter == ' ')
            {
                anchor.Append('-');
            }
            else if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
            {
                anchor.Append(char.ToLowerInvariant(letter));
            }
        }

        return anchor.ToString();
    }

    private static string HeadingOf(DiagnosticCode code) => $"{code.Id}: {code.Title}";

    private static void AppendExample(StringBuilder text, string label, string example)
    {
        if (example.Length == 0)
        {
            return;
        }

        // A fence longer than any in the example.
        var fence = "```";
        while (example.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        text.Append('\n').Append(label).Append("\n\n").Append(fence).Append("text\n");
        text.Append(example.ReplaceLineEndings("\n")).Append('\n').Append(fence).Append('\n');
    }

    private static string HeadingOf(char digit)
    {
        foreach (var (known, heading) in Groups)
        {
            if (known == digit)
            {
                return heading;
            }
        }

        return "Other";
    }

    private static string WordOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "Error",
            Severity.Warning => "Warning",
            _ => "Notice",
        };
}
