using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Internal notes, for the briefing alone; in every other document the field does not exist.</summary>
internal static class InternalItems
{
    /// <summary>The notes of one record, or null when it has none.</summary>
    public static TemplateObject? Of(ProgrammeView view, InternalNotes? notes) =>
        notes is null
            ? null
            : new TemplateObject("internal notes", notes.Place)
                .WithLazy(
                    "lines_to_take",
                    () => notes.LinesToTake.Select(p => (object?)view.Prose(p)).ToArray()
                )
                .WithLazy("risks", () => notes.Risks.Select(p => (object?)view.Prose(p)).ToArray())
                .WithLazy("notes", () => notes.Notes.Select(p => (object?)view.Prose(p)).ToArray())
                .WithLazy(
                    "questions",
                    () => notes.Questions.Select(q => (object?)Question(view, q)).ToArray()
                )
                .With(
                    "confidence",
                    notes.Confidence switch
                    {
                        Confidence.Low => view.Say("confidence-low"),
                        Confidence.Medium => view.Say("confidence-medium"),
                        Confidence.High => view.Say("confidence-high"),
                        _ => null,
                    }
                );

    private static TemplateObject Question(ProgrammeView view, ExpectedQuestion question) =>
        new TemplateObject("a question to expect", RecordLocation.At(question.Answer.Origin))
            .With("question", question.Question)
            .WithLazy("answer", () => view.Prose(question.Answer));
}
