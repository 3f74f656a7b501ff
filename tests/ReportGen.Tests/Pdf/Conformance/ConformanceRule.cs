namespace ReportGen.Tests.Pdf.Conformance;

/// <summary>One requirement that a program can check.</summary>
/// <param name="Name">
/// Its clause (UA = ISO 14289-1, A2 = ISO 19005-2, A3 = ISO 19005-3, P = ISO 32000-1) and what it asks for.
/// </param>
/// <param name="Check">Gives a message for each breach.</param>
internal sealed record ConformanceRule(string Name, Func<PdfReading, IEnumerable<string>> Check);

/// <summary>A breach.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Message">What was found.</param>
internal sealed record Finding(string Rule, string Message)
{
    public override string ToString() => $"{Rule}: {Message}";
}
