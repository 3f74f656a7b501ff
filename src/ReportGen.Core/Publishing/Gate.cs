namespace ReportGen.Core.Publishing;

/// <summary>A condition that must hold before a statement is published.</summary>
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

/// <summary>A gate that refuses publication.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Remedy">How to satisfy it, in a sentence.</param>
/// <param name="IsOverridden">True when a reason for overriding it is recorded with the statement.</param>
public sealed record GateFailure(Gate Gate, string Reason, string Remedy, bool IsOverridden);
