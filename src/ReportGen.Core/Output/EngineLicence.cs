namespace ReportGen.Core.Output;

/// <summary>
/// The licence types of the optional PDF engine. Choosing one is a declaration by whoever runs the program; the
/// program can't check it, and so has no default.
/// </summary>
public enum EngineLicence
{
    /// <summary>To try it out for 60 days; not for documents that are published.</summary>
    Evaluation,

    /// <summary>Free, under conditions that public-sector bodies don't meet.</summary>
    Community,

    /// <summary>Paid, for one organisation.</summary>
    Professional,

    /// <summary>Paid, for an organisation and those that belong to it.</summary>
    Enterprise,
}
