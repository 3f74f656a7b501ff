using System.Collections.Immutable;
using ReportGen.Core.Content.Schema;

namespace ReportGen.Core.Content.Issues;

/// <summary>A form in <c>.github/ISSUE_TEMPLATE</c> whose answers become YAML.</summary>
/// <param name="Name">Its file's name without the extension.</param>
/// <param name="Subject">The kinds of record that the first answer may name.</param>
/// <param name="EntryKind">What the answers become.</param>
/// <param name="Questions">Its questions, in the order in which GitHub writes the answers.</param>
internal sealed record IssueForm(
    string Name,
    IdKinds Subject,
    IssueEntryKind EntryKind,
    ImmutableArray<IssueQuestion> Questions
)
{
    /// <summary>The question that names the subject of the form; its label is unique among the forms.</summary>
    public IssueQuestion SubjectQuestion => Questions[0];
}

/// <summary>The kinds of entry that answers become.</summary>
internal enum IssueEntryKind
{
    /// <summary>An entry of <c>updates:</c>.</summary>
    Update,

    /// <summary>An entry of <c>values:</c>.</summary>
    Value,

    /// <summary>A new statement of kind <c>correction</c>.</summary>
    Correction,
}

/// <summary>A question of a form.</summary>
/// <param name="Id">Its id in the form's file.</param>
/// <param name="Label">Its heading, as GitHub writes it above the answer.</param>
/// <param name="Field">The field that the answer becomes, with a dot for a field of a mapping; empty for none.</param>
/// <param name="Schema">The schema of the answer; null when it names a record or a programme.</param>
/// <param name="Example">An answer as it is typed.</param>
/// <param name="IsRequired">True when it can't be left out.</param>
internal sealed record IssueQuestion(
    string Id,
    string Label,
    string Field,
    ScalarSchema? Schema,
    string Example,
    bool IsRequired
);
