namespace ReportGen.Core.Output;

/// <summary>
/// The licence types of the optional PDF engine. Choosing one is a declaration by whoever runs the program. There is
/// no default, because the program can't check it.
/// </summary>
public enum EngineLicence
{
    /// <summary>For evaluation during 60 days; not for published documents.</summary>
    Evaluation,

    /// <summary>Free of charge, under conditions that public-sector bodies don't meet.</summary>
    Community,

    /// <summary>Paid, for one organisation.</summary>
    Professional,

    /// <summary>Paid, for an organisation and its subsidiaries.</summary>
    Enterprise,
}
