namespace ReportGen.Core.Publishing;

/// <summary>One condition of safe publishing, and whether it holds.</summary>
/// <param name="Id">Its name for programs; never changes.</param>
/// <param name="Outcome">Whether it holds.</param>
/// <param name="Words">What was found, in a sentence.</param>
/// <param name="Remedy">What to do, in a sentence; null when it holds.</param>
public sealed record SafetyCheck(string Id, SafetyOutcome Outcome, string Words, string? Remedy)
{
    /// <summary>The condition holds.</summary>
    public static SafetyCheck Fine(string id, string words) =>
        new(id, SafetyOutcome.Fine, words, null);

    /// <summary>The condition does not hold.</summary>
    public static SafetyCheck Wrong(string id, string words, string remedy) =>
        new(id, SafetyOutcome.Wrong, words, remedy);

    /// <summary>The condition could not be checked.</summary>
    public static SafetyCheck Unknown(string id, string words, string remedy) =>
        new(id, SafetyOutcome.Unknown, words, remedy);
}

/// <summary>Whether a condition of safe publishing holds.</summary>
public enum SafetyOutcome
{
    /// <summary>It holds.</summary>
    Fine,

    /// <summary>It does not hold.</summary>
    Wrong,

    /// <summary>It could not be checked.</summary>
    Unknown,
}
