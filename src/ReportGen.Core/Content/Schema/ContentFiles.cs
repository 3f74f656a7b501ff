namespace ReportGen.Core.Content.Schema;

/// <summary>The names of files and folders of content.</summary>
public static class ContentFiles
{
    /// <summary>The settings of a programme.</summary>
    public const string Programme = "programme.yaml";

    /// <summary>Departments and other bodies.</summary>
    public const string Bodies = "bodies.yaml";

    /// <summary>Offices and their holders.</summary>
    public const string People = "people.yaml";

    /// <summary>Sources.</summary>
    public const string Sources = "sources.yaml";

    /// <summary>Areas.</summary>
    public const string Areas = "areas.yaml";

    /// <summary>Funding lines.</summary>
    public const string Funding = "funding.yaml";

    /// <summary>Figures.</summary>
    public const string Figures = "figures.yaml";

    /// <summary>Sitting days and recesses, for all programmes.</summary>
    public const string Calendar = "calendar.yaml";

    /// <summary>Terms that may not be published, for all programmes.</summary>
    public const string ProtectedTerms = "protected-terms.yaml";

    /// <summary>The folder of recommendations.</summary>
    public const string Recommendations = "recommendations";

    /// <summary>The folder of commitments.</summary>
    public const string Commitments = "commitments";

    /// <summary>The folder of statements.</summary>
    public const string Statements = "statements";

    /// <summary>The folder of debates.</summary>
    public const string Debates = "debates";
}
