using System.Globalization;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Dates;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Checks single values and suggests what to type instead of those that can't be read.</summary>
internal sealed class ValueChecker(DiagnosticBag bag, IReadOnlyList<CalendarPeriod> calendar)
{
    /// <summary>Reports a field without a value. RG2004.</summary>
    /// <returns>True when the value is empty.</returns>
    public bool ReportEmpty(YamlScalar scalar, string field, string example)
    {
        var isNothing = ScalarTyping.Of(scalar) == ScalarTyping.ScalarKind.Null;
        if (!isNothing && !string.IsNullOrWhiteSpace(scalar.Value))
        {
            return false;
        }

        bag.Add(
            ContentDiagnostics.EmptyValue.At(
                scalar.Span,
                $"‘{field}’ has no value.",
                $"Type a value, for example ‘{field}: {example}’, or delete the line."
            )
        );
        return true;
    }

    /// <summary>Checks a value that is not empty.</summary>
    /// <returns>True when the value can be used.</returns>
    public bool Check(YamlScalar scalar, ScalarSchema schema, string field, string example)
    {
        if (
            schema.Form is not (ValueForm.Prose or ValueForm.Words)
            && (
                CurlyQuotes.Report(scalar, bag)
                || PastedCharacters.ReportSpacesAndDashes(scalar, schema.Form, field, bag)
            )
        )
        {
            return false;
        }

        var text = scalar.Value;
        if (schema.AllowsUnknown && string.Equals(text, "unknown", StringComparison.Ordinal))
        {
            return true;
        }

        return schema.Form switch
        {
            ValueForm.Words or ValueForm.Prose => CheckWords(scalar, field),
            ValueForm.Label => CheckLabel(scalar, field),
            ValueForm.Id => CheckId(scalar, field),
            ValueForm.Reference => CheckReference(scalar, field),
            ValueForm.Date => DateChecker.CheckDate(scalar, field, schema.AllowsUnknown, bag),
            ValueForm.DateTime => DateChecker.CheckDateTime(scalar, field, bag),
            ValueForm.WholeNumber => CheckWholeNumber(scalar, schema, field, example),
            ValueForm.Boolean => CheckBoolean(scalar, field),
            ValueForm.Quantity => CheckQuantity(scalar, field),
            ValueForm.Due => CheckDue(scalar, field),
            ValueForm.DateOrReference => CheckDateOrReference(scalar, field),
            ValueForm.Duration => CheckDuration(scalar, field),
            ValueForm.Choice => CheckChoice(scalar, schema, field),
            ValueForm.OfficialReference => CheckOfficialReference(scalar, field),
            ValueForm.Address => CheckAddress(scalar, field),
            _ => CheckPattern(scalar, schema.Pattern!, field),
        };
    }

    /// <summary>Checks plain words. RG1011 and RG2011.</summary>
    public bool CheckWords(YamlScalar scalar, string field)
    {
        if (CurlyQuotes.Report(scalar, bag))
        {
            return false;
        }

        var kind = ScalarTyping.Of(scalar);
        var isBoolean =
            scalar.Style == YamlStyle.Plain && ScalarTyping.IsYaml11Boolean(scalar.Value);
        if (kind == ScalarTyping.ScalarKind.Words && !isBoolean)
        {
            return true;
        }

        var what = kind == ScalarTyping.ScalarKind.Number ? "a number" : "true or false";
        return Report(
            ContentDiagnostics.NeedsQuotesAsWords,
            scalar,
            $"‘{field}’ should be words, but ‘{scalar.Value}’ without quotes is read as {what}.",
            $"Type {field}: \"{scalar.Value}\""
        );
    }

    private bool CheckLabel(YamlScalar scalar, string field)
    {
        if (ScalarTyping.Of(scalar) != ScalarTyping.ScalarKind.Number)
        {
            return CheckWords(scalar, field);
        }

        return ScalarTyping.RoundTrips(scalar.Value)
            || Report(
                ContentDiagnostics.NumberWouldChange,
                scalar,
                $"‘{scalar.Value}’ without quotes is a number, and would lose a zero or change in another way.",
                $"Type {field}: \"{scalar.Value}\""
            );
    }

    private bool CheckId(YamlScalar scalar, string field)
    {
        if (!CheckIsText(scalar, field))
        {
            return false;
        }

        if (Identifiers.IsId(scalar.Value))
        {
            return true;
        }

        var closest = Identifiers.ToId(scalar.Value);
        return Report(
            ContentDiagnostics.NotAnId,
            scalar,
            $"‘{scalar.Value}’ cannot be an id: an id contains only small letters, digits and single hyphens.",
            closest.Length > 0
                ? $"Type {field}: {closest}"
                : $"For example: {field}: recommendation-1"
        );
    }

    private bool CheckReference(YamlScalar scalar, string field)
    {
        if (!CheckIsText(scalar, field))
        {
            return false;
        }

        // A reference in another form is reported as an id that does not exist, with the closest one.
        return true;
    }

    /// <summary>Checks an id, which other readers would take for a number if it has only digits (a year).</summary>
    private bool CheckIsText(YamlScalar scalar, string field) =>
        ScalarTyping.Of(scalar) == ScalarTyping.ScalarKind.Words || CheckWords(scalar, field);

    private bool CheckWholeNumber(
        YamlScalar scalar,
        ScalarSchema schema,
        string field,
        string example
    )
    {
        var text = scalar.Value;
        if (
            scalar.Style == YamlStyle.Plain
            && text.Length <= 9
            && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && (text[0] != '0' || text.Length == 1)
            && int.Parse(text, CultureInfo.InvariantCulture) is var number
            && number >= schema.Minimum
            && number <= schema.Maximum
        )
        {
            return true;
        }

        var suggestion = QuantityText.Suggest(text);
        var isUsable =
            suggestion is not null
            && int.TryParse(
                suggestion,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var value
            )
            && value >= schema.Minimum
            && value <= schema.Maximum;
        return Report(
            ContentDiagnostics.NotWholeNumber,
            scalar,
            string.Create(
                CultureInfo.InvariantCulture,
                $"‘{field}’ should be a whole number from {schema.Minimum} to {schema.Maximum}, in digits and without quotes."
            ),
            isUsable ? $"Type {field}: {suggestion}" : $"For example: {field}: {example}"
        );
    }

    private bool CheckBoolean(YamlScalar scalar, string field)
    {
        if (scalar.Style == YamlStyle.Plain && scalar.Value is "true" or "false")
        {
            return true;
        }

        var closest = scalar.Value.Trim().ToLowerInvariant() switch
        {
            "yes" or "y" or "on" or "true" or "1" => "true",
            "no" or "n" or "off" or "false" or "0" => "false",
            _ => null,
        };
        return Report(
            ContentDiagnostics.NotBoolean,
            scalar,
            $"‘{field}’ should be true or false, without quotes.",
            closest is not null
                ? $"Type {field}: {closest}"
                : $"Type {field}: true, or {field}: false"
        );
    }

    private bool CheckQuantity(YamlScalar scalar, string field)
    {
        if (QuantityText.TryParse(scalar.Value, out var quantity))
        {
            return quantity.Form != QuantityForm.Between
                || quantity.Low <= quantity.High
                || Report(
                    ContentDiagnostics.WrongOrder,
                    scalar,
                    "The first number of the range is larger than the second.",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Type {field}: between {quantity.High} and {quantity.Low}"
                    )
                );
        }

        var closest = QuantityText.Suggest(scalar.Value);
        return Report(
            ContentDiagnostics.NotQuantity,
            scalar,
            $"‘{scalar.Value}’ cannot be read as a number: numbers have no commas, units or signs.",
            closest is not null
                ? $"Type {field}: {closest}"
                : "Type a number such as 115000, at least 800, over 800, more than 800, up to 65000000, about 500000, between 10 and 20, or type unknown."
        );
    }

    private bool CheckDue(YamlScalar scalar, string field)
    {
        if (DateText.TryParse(scalar.Value, out _))
        {
            return true;
        }

        if (!CheckIsText(scalar, field))
        {
            return false;
        }

        if (MilestoneParser.TryResolve(scalar.Value, calendar, out _))
        {
            return true;
        }

        var error = DateText.Explain(scalar.Value, out _, out _);
        return error is not (DateText.DateError.NotADate or DateText.DateError.NoDay)
            ? DateChecker.CheckDate(scalar, field, allowsUnknown: false, bag)
            : Report(
                ContentDiagnostics.DueWords,
                scalar,
                $"No day can be worked out from ‘{scalar.Value}’.",
                $"Type {field}: {{words: {InBraces(scalar.Value)}}}. If a last day was promised too, add it as ‘by:’ or ‘backstop:’; if it depends on something, add ‘condition:’."
            );
    }

    /// <summary>Words as they may be typed in a mapping in braces, where a comma would end them.</summary>
    private static string InBraces(string words) =>
        words.IndexOfAny([',', '{', '}', '[', ']', '#', ':', '"', '\'']) < 0
            ? words
            : YamlSyntaxErrors.Quote(words);

    private bool CheckDateOrReference(YamlScalar scalar, string field) =>
        DateText.TryParse(scalar.Value, out _)
        || (
            scalar.Value.Length > 0
            && char.IsAsciiDigit(scalar.Value[0])
            && DateText.Explain(scalar.Value, out _, out _) != DateText.DateError.NotADate
                ? DateChecker.CheckDate(scalar, field, allowsUnknown: false, bag)
                : CheckIsText(scalar, field)
        );

    private bool CheckDuration(YamlScalar scalar, string field)
    {
        if (Durations.TryParse(scalar.Value, out _))
        {
            return true;
        }

        return Report(
            ContentDiagnostics.WrongPattern,
            scalar,
            $"‘{scalar.Value}’ cannot be read as a length of time.",
            $"Type {field}: {Durations.Suggest(scalar.Value) ?? "12 weeks"}"
        );
    }

    private bool CheckChoice(YamlScalar scalar, ScalarSchema schema, string field)
    {
        foreach (var choice in schema.Choices)
        {
            if (string.Equals(choice, scalar.Value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var closest = WordSuggestion.Of(scalar.Value, schema.Choices);
        var all = string.Join(", ", schema.Choices);
        return Report(
            ContentDiagnostics.NotAChoice,
            scalar,
            $"‘{scalar.Value}’ is not one of the words for ‘{field}’.",
            closest is not null
                ? $"Did you mean ‘{closest}’?{KeepsWords(scalar, field, closest)} The words are: {all}."
                : $"Type one of: {all}{schema.OtherForm}."
        );
    }

    /// <summary>Where a response is said in more words than the choice has, a field beside it keeps them.</summary>
    private static string KeepsWords(YamlScalar scalar, string field, string meant) =>
        field == "response"
        && scalar.Value.StartsWith(meant + " ", StringComparison.OrdinalIgnoreCase)
            ? $" To keep the words of the source, add: words: {scalar.Value}."
            : "";

    private bool CheckOfficialReference(YamlScalar scalar, string field)
    {
        if (
            ScalarTyping.Of(scalar) == ScalarTyping.ScalarKind.Words
            && ReferenceText.TryParse(scalar.Value, out _)
        )
        {
            return true;
        }

        var closest = ReferenceText.Suggest(scalar.Value);
        return Report(
            ContentDiagnostics.ReferenceForm,
            scalar,
            $"‘{scalar.Value}’ is not an official reference in any known form.",
            closest is not null
                ? $"Type {field}: {closest}"
                : $"Type it as issued, in one of these forms: {ReferenceText.Forms}."
        );
    }

    private bool CheckAddress(YamlScalar scalar, string field)
    {
        if (Identifiers.IsAddress(scalar.Value))
        {
            return true;
        }

        var withScheme = "https://" + scalar.Value.TrimStart('/');
        return Report(
            ContentDiagnostics.NotAnAddress,
            scalar,
            $"‘{scalar.Value}’ is not a web address: it should begin with https:// and have no spaces.",
            scalar.Value.Contains('.', StringComparison.Ordinal)
            && Identifiers.IsAddress(withScheme)
                ? $"Type {field}: {withScheme}"
                : $"Type the whole address ({field}: https://www.gov.uk/), or delete the line."
        );
    }

    private bool CheckPattern(YamlScalar scalar, ValuePattern pattern, string field)
    {
        if (!CheckIsText(scalar, field))
        {
            return false;
        }

        return pattern.Matches(scalar.Value)
            || Report(
                ContentDiagnostics.WrongPattern,
                scalar,
                $"‘{scalar.Value}’ is not {pattern.DisplayName}.",
                pattern.Hint
            );
    }

    private bool Report(DiagnosticCode code, YamlScalar scalar, string message, string? hint)
    {
        bag.Add(code.At(scalar.Span, message, hint));
        return false;
    }
}
