using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Nothing is called accepted that is not.</summary>
internal static class HonestResponse
{
    private static readonly HashSet<string> Accepted = new(StringComparer.Ordinal)
    {
        "accepted",
        "accept",
    };

    private static readonly DiagnosticCode Untrue = new(
        "RG8003",
        Severity.Error,
        "Called accepted, but it is not",
        "The text says that a recommendation is accepted, but according to its updates it is under consideration, not accepted, or not accepted in every part on the day of the statement. “All 20” is checked against each of the 20.",
        "We have accepted {{ recommendation \"iicsa-18\" }}.   # which is under consideration",
        "We are considering {{ recommendation \"iicsa-18\" }}."
    );

    internal static Rule Rule { get; } =
        new("Nothing is called accepted that is not", [Untrue], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var text in context.Texts.Asserted)
        {
            foreach (var sentence in text.Sentences)
            {
                var claims = Claims.Find(sentence, Accepted);
                if (claims.Count == 0)
                {
                    continue;
                }

                var state = context.States.On(text.Day);
                var refused = ItemMentions
                    .Of(sentence, state)
                    .Where(m => claims.Exists(c => Claims.IsOf(sentence, c, m.At)))
                    .Select(static m => m.Item)
                    .Concat(ItemMentions.AllOf(sentence, state))
                    .FirstOrDefault(IsNotAccepted);
                if (refused is not null)
                {
                    yield return Untrue.At(
                        text.Span,
                        $"“{sentence.Start()}” says “accepted”, but the response to “{refused.Item.Title.Original}” is “{StatusWords.ResponseOf(refused).ToLowerInvariant()}” on {DateWords.Of(text.Day)}.",
                        "Use the words of the response."
                    );
                }
            }
        }
    }

    private static bool IsNotAccepted(ItemState item) =>
        item.TrackedParts.Any(static s =>
            s.Response is Response.UnderConsideration or Response.NotAccepted
        );
}
