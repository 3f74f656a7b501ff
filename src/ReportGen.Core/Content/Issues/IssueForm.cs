using System.Collections.Immutable;
using ReportGen.Core.Content.Schema;

namespace ReportGen.Core.Content.Issues;

/// <summary>A form in <c>.github/ISSUE_TEMPLATE</c> whose answers become YAML.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="Subject">What it is about: the kinds of thing that the first answer may name.</param>
/// <param name="Makes">What the answers become.</param>
/// <param name="Questions">Its questions, in the order in which GitHub writes the answers.</param>
internal sealed record IssueForm(
    string Name,
    IdKinds Subject,
    IssueEntryKind Makes,
    ImmutableArray<IssueQuestion> Questions
)
{
    /// <summary>The question that names what the form is about; no other form has one of its label.</summary>
    public IssueQuestion SubjectQuestion => Questions[0];
}

/// <summary>What the answers of a form become.</summary>
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
/// <param name="Field">The field that the answer becomes, with a dot for a field of a group; empty when it becomes none.</param>
/// <param name="Schema">What the answer has to look like; null when it names a thing or a programme.</param>
/// <param name="Example">An answer as it would be typed.</param>
/// <param name="IsRequired">True when it can't be left out.</param>
internal sealed record IssueQuestion(
    string Id,
    string Label,
    string Field,
    ScalarSchema? Schema,
    string Example,
    bool IsRequired
);
