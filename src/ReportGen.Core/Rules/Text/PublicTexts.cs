using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Rules.Text;

/// <summary>The public texts of a programme, split up once for all rules.</summary>
internal sealed class PublicTexts
{
    private readonly Programme programme;
    private readonly Lazy<List<PublicText>> all;
    private readonly Lazy<ILookup<string, PublicText>> byStatement;
    private readonly Dictionary<LocalDate, Suppressions> suppressions = [];

    internal PublicTexts(Programme programme)
    {
        this.programme = programme;
        all = new(() => [.. PublicText.All(programme)]);
        byStatement = new(() =>
            Said.ToLookup(static text => text.Statement!.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>Every text that may be published.</summary>
    internal IReadOnlyList<PublicText> All => all.Value;

    /// <summary>What ministers say: the text of statements, without titles.</summary>
    internal IEnumerable<PublicText> Said =>
        all.Value.Where(static text => text.Kind == TextKind.Statement);

    /// <summary>What a minister says in one statement.</summary>
    internal IEnumerable<PublicText> SaidIn(Statement statement) => byStatement.Value[statement.Id];

    /// <summary>What the department itself asserts: statements, their titles and headings, notes.</summary>
    internal IEnumerable<PublicText> Asserted =>
        all.Value.Where(static text =>
            text.Kind is TextKind.Statement or TextKind.Note
            || (text.Kind == TextKind.Title && text.Statement is not null)
        );

    /// <summary>What is suppressed on a day.</summary>
    internal Suppressions SuppressedOn(LocalDate day)
    {
        if (!suppressions.TryGetValue(day, out var known))
        {
            known = Suppressions.On(programme, day);
            suppressions[day] = known;
        }

        return known;
    }
}
