namespace ReportGen.Core.Publishing;

/// <summary>One thing that makes publishing safe, and how it stands.</summary>
/// <param name="Id">Its name for programs; never changes.</param>
/// <param name="Outcome">How it stands.</param>
/// <param name="Words">What was found, in a sentence.</param>
/// <param name="Mend">What to do, in a sentence; null when all is well.</param>
public sealed record SafetyCheck(string Id, SafetyOutcome Outcome, string Words, string? Mend)
{
    /// <summary>All is well.</summary>
    public static SafetyCheck Fine(string id, string words) =>
        new(id, SafetyOutcome.Fine, words, null);

    /// <summary>Something is unsafe.</summary>
    public static SafetyCheck Wrong(string id, string words, string mend) =>
        new(id, SafetyOutcome.Wrong, words, mend);

    /// <summary>Nobody could be asked.</summary>
    public static SafetyCheck Unknown(string id, string words, string mend) =>
        new(id, SafetyOutcome.Unknown, words, mend);
}

/// <summary>How a thing stands.</summary>
public enum SafetyOutcome
{
    /// <summary>All is well.</summary>
    Fine,

    /// <summary>It is unsafe.</summary>
    Wrong,

    /// <summary>It could not be asked.</summary>
    Unknown,
}
