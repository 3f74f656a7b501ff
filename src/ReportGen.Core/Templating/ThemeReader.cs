using System.Globalization;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating;

/// <summary>Reads <c>theme/default.yaml</c> and <c>theme/speaking.yaml</c>.</summary>
public static class ThemeReader
{
    private static readonly string[] Keys =
    [
        "page-width",
        "page-height",
        "margin-top",
        "margin-bottom",
        "margin-side",
        "body",
        "heading-1",
        "heading-2",
        "heading-3",
        "heading-4",
        "small",
        "running",
        "code",
        "paragraph-gap",
        "text-colour",
        "link-colour",
        "line-colour",
        "quiet-colour",
        "banner-colour",
        "keeps-sentences",
        "families",
    ];

    /// <summary>The theme of a style; the defaults when the set has no file for it.</summary>
    /// <param name="templates">Where the files are.</param>
    /// <param name="name">The style: <c>default</c> or <c>speaking</c>.</param>
    /// <returns>The theme, with RG3013 to RG3015 for lines that were left out.</returns>
    public static Checked<Theme> Read(TemplateSet templates, string name) =>
        templates.Find($"theme/{name}.yaml") is { } file
            ? Read(file, name)
            : Checked.Sound(new Theme { Name = name });

    /// <summary>Reads one file.</summary>
    public static Checked<Theme> Read(SourceText file, string name)
    {
        var bag = new DiagnosticBag();
        var theme = new Theme { Name = name };
        foreach (var entry in FlatYaml.Read(file, bag))
        {
            if (!Keys.Contains(entry.Key, StringComparer.Ordinal))
            {
                var nearest = ClosestWord.Find(entry.Key, Keys.Order(StringComparer.Ordinal));
                bag.Add(
                    TemplateDiagnostics.DataKey.At(
                        entry.KeySpan,
                        $"“{entry.Key}” is not a field of a theme.",
                        nearest is null
                            ? $"The fields are {string.Join(", ", Keys)}."
                            : $"Write {nearest}."
                    )
                );
            }
            else if (Apply(theme, entry.Key, entry.Value) is { } next)
            {
                theme = next;
            }
            else
            {
                bag.Add(
                    TemplateDiagnostics.ThemeValue.At(
                        entry.ValueSpan,
                        $"“{entry.Value}” can't be used for “{entry.Key}”.",
                        Hint(entry.Key)
                    )
                );
            }
        }

        return new(theme, bag.ToSorted());
    }

    private static Theme? Apply(Theme theme, string key, string value) =>
        key switch
        {
            "page-width" => Millimetres(value, 100) is { } mm
                ? theme with
                {
                    PageWidth = mm,
                }
                : null,
            "page-height" => Millimetres(value, 100) is { } mm
                ? theme with
                {
                    PageHeight = mm,
                }
                : null,
            "margin-top" => Millimetres(value, 5) is { } mm ? theme with { MarginTop = mm } : null,
            "margin-bottom" => Millimetres(value, 5) is { } mm
                ? theme with
                {
                    MarginBottom = mm,
                }
                : null,
            "margin-side" => Millimetres(value, 5) is { } mm
                ? theme with
                {
                    MarginSide = mm,
                }
                : null,
            "body" => Type(value, 12) is { } size ? theme with { Body = size } : null,
            "small" => Type(value, 8) is { } size ? theme with { Small = size } : null,
            "running" => Type(value, 8) is { } size ? theme with { Running = size } : null,
            "code" => Type(value, 8) is { } size ? theme with { CodeSize = size } : null,
            "paragraph-gap" => Number(value) is >= 0 and <= 72 and { } gap
                ? theme with
                {
                    ParagraphGap = new Points(gap),
                }
                : null,
            "text-colour" => Colour(value) is { } c ? theme with { TextColour = c } : null,
            "link-colour" => Colour(value) is { } c ? theme with { LinkColour = c } : null,
            "line-colour" => Colour(value) is { } c ? theme with { LineColour = c } : null,
            "quiet-colour" => Colour(value) is { } c ? theme with { QuietColour = c } : null,
            "banner-colour" => Colour(value) is { } c ? theme with { BannerColour = c } : null,
            "keeps-sentences" => value is "true" or "false"
                ? theme with
                {
                    KeepsSentences = value is "true",
                }
                : null,
            "families" => Families(value) is [_, ..] names
                ? theme with
                {
                    Families = [.. names],
                }
                : null,
            _ => Type(value, 12) is { } size ? WithHeading(theme, key[^1] - '1', size) : null,
        };

    private static Theme WithHeading(Theme theme, int level, TypeSize size)
    {
        var headings = theme.Headings;
        while (headings.Length <= level)
        {
            headings = headings.Add(headings[^1]);
        }

        return theme with
        {
            Headings = headings.SetItem(level, size),
        };
    }

    /// <summary>"12/17": size and leading in points; the leading is at least the size.</summary>
    private static TypeSize? Type(string value, double least)
    {
        var parts = value.Split('/');
        return
            parts.Length == 2
            && Number(parts[0]) is { } size
            && Number(parts[1]) is { } leading
            && size >= least
            && size <= 96
            && leading >= size
            && leading <= 3 * size
            ? new TypeSize(size, leading)
            : null;
    }

    private static Points? Millimetres(string value, double least) =>
        Number(value) is { } number && number >= least && number <= 1200
            ? Points.FromMillimetres(number)
            : null;

    private static double? Number(string value) =>
        double.TryParse(
            value.Trim(),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string? Colour(string value) =>
        value is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)
            ? value.ToLowerInvariant()
            : null;

    private static string[] Families(string value) =>
        value
            .Trim('[', ']')
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Hint(string key) =>
        key switch
        {
            "keeps-sentences" => "Write true or false.",
            "families" => "Write one or more names, separated by commas.",
            "paragraph-gap" => "Write a number of points from 0 to 72.",
            _ when key.EndsWith("-colour", StringComparison.Ordinal) =>
                "Write a colour as # and six digits: \"#0b0c0c\".",
            _ when key.StartsWith("page-", StringComparison.Ordinal)
                    || key.StartsWith("margin-", StringComparison.Ordinal) =>
                "Write a number of millimetres.",
            "body" => "Write size/leading in points, at least 12: 12/17.",
            _ => "Write size/leading in points: 14/20.",
        };
}
