using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating;

namespace ReportGen.Core.Building;

/// <summary>The names of documents and statements on pages that link to them, English or Welsh.</summary>
/// <param name="language">A BCP 47 tag.</param>
internal sealed class DocumentNames(string language)
{
    private readonly bool isWelsh = language.StartsWith("cy", StringComparison.OrdinalIgnoreCase);

    /// <summary>A document by the name of its files: "Progress report".</summary>
    public string Document(string name) =>
        name switch
        {
            DocumentIds.OralStatement => Pick("Oral statement", "Datganiad llafar"),
            DocumentIds.OralStatement + "-" + DocumentKinds.Speaking => Pick(
                "Speaking copy",
                "Copi siarad"
            ),
            DocumentIds.WrittenStatement => Pick("Written statement", "Datganiad ysgrifenedig"),
            DocumentIds.ProgressReport => Pick("Progress report", "Adroddiad cynnydd"),
            DocumentIds.DebateSummary => Pick("Summary of the debate", "Crynodeb o’r ddadl"),
            DocumentIds.ReleaseNotes => Pick("What has changed", "Beth sydd wedi newid"),
            DocumentIds.Correction => Pick("Correction", "Cywiriad"),
            _ => name,
        };

    /// <summary>"Oral statement, House of Commons".</summary>
    public string Statement(Statement statement)
    {
        var kind = statement.Kind switch
        {
            StatementKind.Oral => Document(DocumentIds.OralStatement),
            StatementKind.Written => Document(DocumentIds.WrittenStatement),
            StatementKind.Correction => Document(DocumentIds.Correction),
            _ => Pick("Paper", "Papur"),
        };
        return statement.House is { } house ? $"{kind}, {StatusWords.Of(house, language)}" : kind;
    }

    /// <summary>The data of a statement as JSON.</summary>
    public string Data =>
        Pick("The data of the latest statement (JSON)", "Data’r datganiad diweddaraf (JSON)");

    /// <summary>The recommendations as a table.</summary>
    public string Csv => Pick("Recommendations as a table (CSV)", "Argymhellion fel tabl (CSV)");

    /// <summary>The feed.</summary>
    public string Feed => Pick("Feed of statements (Atom)", "Ffrwd datganiadau (Atom)");

    /// <summary>"Recommendations".</summary>
    public string Recommendations => Pick("Recommendations", "Argymhellion");

    /// <summary>"Commitments".</summary>
    public string Commitments => Pick("Commitments", "Ymrwymiadau");

    /// <summary>The sentence for a comparison that finds nothing.</summary>
    public string NothingChanged =>
        Pick(
            "Nothing has changed since the statement before it.",
            "Nid oes dim wedi newid ers y datganiad blaenorol."
        );

    /// <summary>A changed figure in a list of changes of every kind.</summary>
    public string OfFigure(string change) => Pick("Figure: ", "Ffigur: ") + change;

    /// <summary>A changed sum of money in the same list.</summary>
    public string OfFunding(string change) => Pick("Funding: ", "Cyllid: ") + change;

    /// <summary>"This statement was corrected on 20 January 2025: Correction."</summary>
    public string Corrected(Statement statement, Statement correction)
    {
        var isPaper = statement.Kind == StatementKind.Paper;
        var told = $"{DateWords.Of(correction.Date, language)}: {correction.Title.In(language)}.";
        return isPaper
            ? Pick($"This paper was corrected on {told}", $"Cywirwyd y papur hwn ar {told}")
            : Pick(
                $"This statement was corrected on {told}",
                $"Cywirwyd y datganiad hwn ar {told}"
            );
    }

    /// <summary>"Nine of 20 recommendations are complete.", "None of 20 recommendations is complete.", "The one recommendation is complete."</summary>
    public string ItemStatus(int complete, int total) =>
        Pick(
            (complete, total) switch
            {
                (_, 1) => $"The one recommendation is {(complete == 1 ? "" : "not ")}complete.",
                (0, _) => $"None of {NumberWords.Of(total)} recommendations is complete.",
                _ =>
                    $"{NumberWords.AtSentenceStart(complete)} of {NumberWords.Of(total)} recommendations {(complete == 1 ? "is" : "are")} complete.",
            },
            $"Cwblhawyd {NumberWords.Of(complete)} o’r {NumberWords.Of(total)} argymhelliad."
        );

    /// <summary>The title of the page of all programmes.</summary>
    public string AllProgrammes =>
        Pick("Progress reported to Parliament", "Cynnydd a adroddwyd i’r Senedd");

    private string Pick(string english, string welsh) => isWelsh ? welsh : english;
}
