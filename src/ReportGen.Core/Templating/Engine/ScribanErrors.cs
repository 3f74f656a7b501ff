using ReportGen.Core.Diagnostics;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Turns the exceptions and log messages of the template language into diagnostics.</summary>
internal static class ScribanErrors
{
    /// <summary>The diagnostic of a failed run.</summary>
    public static Diagnostic Read(
        ScriptRuntimeException exception,
        SandboxContext context,
        SourceSpan fallback
    )
    {
        var (failure, span) = Innermost(exception, context);
        var place = failure?.At ?? span ?? fallback;
        var diagnostic =
            failure is not null ? failure.Code.At(place, failure.Message, failure.Hint)
            : exception is ScriptParserRuntimeException { ParserMessages: [var first, ..] }
                ? Syntax(first, context, place)
            : Plain(exception.OriginalMessage, place);
        return context.CurrentItem is { Place: { } item } current
            ? diagnostic with
            {
                Related = [new RelatedPlace(item.Whole, $"while writing {current.Name}")],
            }
            : diagnostic;
    }

    /// <summary>The diagnostics of a template that can't be read.</summary>
    public static IEnumerable<Diagnostic> Read(Template template, TemplateOrigin origin)
    {
        foreach (var message in template.Messages)
        {
            var start = Math.Max(0, message.Span.Start.Offset);
            yield return TemplateDiagnostics.Syntax.At(
                origin.Place(start, Math.Max(start, message.Span.End.Offset + 1)),
                Words(message.Message),
                "Compare with the examples in docs/templates.md."
            );
        }
    }

    private static Diagnostic Syntax(
        Scriban.Parsing.LogMessage message,
        SandboxContext context,
        SourceSpan fallback
    ) =>
        TemplateDiagnostics.Syntax.At(
            context.Locate(message.Span) ?? fallback,
            Words(message.Message),
            "Compare with the examples in docs/templates.md."
        );

    private static Diagnostic Plain(string message, SourceSpan place)
    {
        if (message.Contains("limit", StringComparison.OrdinalIgnoreCase))
        {
            return TemplateDiagnostics.Limit.At(
                place,
                "The template loops or includes itself more often than any document needs.",
                "Look for a loop or an include that never ends."
            );
        }

        return
            message.Contains("is null", StringComparison.Ordinal)
            || message.Contains("null object", StringComparison.Ordinal)
            ? TemplateDiagnostics.Absent.At(
                place,
                "This asks for a field of something that is absent here.",
                "Test for it first with {{ if … }}, or write ?. instead of the full stop."
            )
            : TemplateDiagnostics.Failed.At(place, Words(message));
    }

    private static (TemplateException? Fault, SourceSpan? Span) Innermost(
        ScriptRuntimeException exception,
        SandboxContext context
    )
    {
        SourceSpan? span = null;
        TemplateException? failure = null;
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            if (at is ScriptRuntimeException script && context.Locate(script.Span) is { } place)
            {
                span = place;
            }

            failure = at as TemplateException ?? failure;
        }

        return (failure, span);
    }

    private static string Words(string message)
    {
        var words = message.Replace('`', '\'').Trim();
        return words.Length == 0 ? "The template can't be read."
            : words.EndsWith('.') ? words
            : words + ".";
    }
}
