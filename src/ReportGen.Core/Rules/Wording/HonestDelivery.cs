using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Nothing is called done that is not.</summary>
internal static class HonestDelivery
{
    private static readonly HashSet<string> Done = new(StringComparer.Ordinal)
    {
        "implemented",
        "delivered",
        "completed",
        "complete",
        "fulfilled",
        "finished",
    };

    private static readonly DiagnosticCode Untrue = new(
        "RG8001",
        Severity.Error,
        "Called done, but it is not",
        "The text says that something is implemented, delivered or complete, but according to its updates it is not on the day of the statement. Say what is done and what is not, or record the update that completed it.",
        "We have implemented {{ recommendation \"iicsa-13\" }}.   # which is in progress",
        "We are taking {{ recommendation \"iicsa-13\" }} forward."
    );

    private static readonly DiagnosticCode Doubtful = new(
        "RG8002",
        Severity.Warning,
        "May be read as done",
        "The section or action is about something that is not complete, but one of its sentences says that something was implemented, delivered or completed. If the sentence means something else, name it.",
        "recommendations: [iicsa-13]   # in progress\ntext: This has been delivered.",
        "recommendations: [iicsa-13]\ntext: The Bill has been introduced."
    );

    internal static Rule Rule { get; } =
        new("Nothing is called done that is not", [Untrue, Doubtful], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Texts.Asserted.SelectMany(text => Check(text, context.States));

    private static IEnumerable<Diagnostic> Check(PublicText text, StateCache states)
    {
        var isTitle = text.Kind == TextKind.Title;
        foreach (var sentence in text.Sentences)
        {
            var claims = Claims.Find(sentence, Done);
            if (claims.Count == 0 && isTitle && TitleClaim(sentence) is { } last)
            {
                claims.Add(last);
            }

            if (claims.Count == 0)
            {
                continue;
            }

            var state = states.On(text.Day);
            var named = ItemMentions.Of(sentence, state).ToList();
            var untrue = named
                .Where(m => IsOpen(m.Item) && claims.Exists(c => Claims.IsOf(sentence, c, m.At)))
                .Select(static m => m.Item)
                .Concat(ItemMentions.AllOf(sentence, state).Where(IsOpen))
                .FirstOrDefault();
            var doubtful =
                text.Kind == TextKind.Note ? null
                : named.Count == 0 ? About(text, state)
                : named.Find(static m => IsOpen(m.Item) && !m.Item.IsReopened).Item;
            if ((untrue ?? doubtful) is not { } item)
            {
                continue;
            }

            // A heading can only mean the text below it.
            var isPlain = untrue is not null || (isTitle && named.Count == 0);
            yield return (isPlain ? Untrue : Doubtful).At(
                text.Span,
                $"“{sentence.Start()}” says “{claims[0].Word}”, but “{item.Item.Title.Original}” is {Words(item)} on {DateWords.Of(text.Day)}.",
                isPlain
                    ? "Say what is done and what is not."
                    : "Name what is meant, or say what is not done yet."
            );
        }
    }

    /// <summary>The first item that the text is about, when all of them are open.</summary>
    private static ItemState? About(PublicText text, ProgrammeState state)
    {
        var items = text.Ids.Select(state.Find).OfType<ItemState>().ToList();

        // A reopened item was complete once, and the text may say so.
        return items.Count > 0 && items.TrueForAll(static i => IsOpen(i) && !i.IsReopened)
            ? items[0]
            : null;
    }

    /// <summary>A title has no verb: "Recommendation 13 implemented".</summary>
    private static Claim? TitleClaim(Sentence sentence)
    {
        var words = ComparableWords.Folded(sentence.Text);
        return
            words.Count > 1
            && Done.Contains(words[^1])
            && words[^2] is not ("not" or "be" or "being" or "partly")
            ? new Claim(words[^1], sentence.Words().Length - 1)
            : null;
    }

    private static bool IsOpen(ItemState item) => item.Delivery != Delivery.Complete;

    private static string Words(ItemState item) => StatusWords.Of(item.Delivery).ToLowerInvariant();
}
