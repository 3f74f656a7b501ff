namespace ReportGen.Core.Programmes.Words;

/// <summary>The English article.</summary>
internal static class Article
{
    /// <summary>A title as it follows "of the": without the "The" that it may begin with.</summary>
    public static string Without(string title) =>
        title.StartsWith("The ", StringComparison.Ordinal) ? title[4..] : title;
}
