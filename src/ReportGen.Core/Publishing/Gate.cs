namespace ReportGen.Core.Publishing;

/// <summary>Something that must be true before a statement is published.</summary>
public enum Gate
{
    /// <summary>The content has no error.</summary>
    Content,

    /// <summary>The embargo has passed.</summary>
    Embargo,

    /// <summary>Everyone whose clearance is needed cleared exactly this text.</summary>
    Clearance,

    /// <summary>Nothing internal is in any public file.</summary>
    Internal,

    /// <summary>No protected term is in any public file.</summary>
    ProtectedTerms,

    /// <summary>The files come from a reviewed commit on the protected branch, with nothing changed since.</summary>
    Revision,
}

/// <summary>A gate that stays shut.</summary>
/// <param name="Gate">Which.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Mend">How to satisfy it, in a sentence.</param>
/// <param name="IsOverridden">True when a reason for passing it over is recorded with the statement.</param>
public sealed record GateFailure(Gate Gate, string Reason, string Mend, bool IsOverridden);
