namespace ReportGen.Core.Sources;

/// <summary>The folders of a repository by their paths.</summary>
public static class RepositoryFolders
{
    /// <summary>What authors write.</summary>
    public const string Content = "content";

    /// <summary>The templates of the repository; a programme's folder may hold one of the same name.</summary>
    public const string Templates = "templates";

    /// <summary>Themes, style sheet and fonts.</summary>
    public const string Theme = Templates + "/theme";

    /// <summary>Fonts that documents may use beside those of the program.</summary>
    public const string Fonts = Theme + "/fonts";

    /// <summary>Where documents are written unless another folder is named; never read.</summary>
    public const string Output = "output";

    /// <summary>The folder of a programme.</summary>
    public static string OfProgramme(string id) => $"{Content}/{id}";
}
