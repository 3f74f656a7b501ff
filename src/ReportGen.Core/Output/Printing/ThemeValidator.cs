using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>Replaces values of a theme that can't be printed or read.</summary>
internal static class ThemeValidator
{
    /// <summary>Returns the theme with every value in its range; <paramref name="problems"/> describes each change.</summary>
    public static Theme Validate(Theme theme, out List<string> problems)
    {
        var found = new List<string>();
        double Within(double value, double least, double most, string name)
        {
            if (value >= least && value <= most)
            {
                return value;
            }

            var corrected = double.IsNaN(value) ? least : Math.Clamp(value, least, most);
            found.Add(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"The theme's {name} of {value:0.##} points can’t be used; {corrected:0.##} is used instead."
                )
            );
            return corrected;
        }

        TypeSize Type(TypeSize size, double least, string name)
        {
            var points = Within(size.Size, least, 144, name);
            return new TypeSize(
                points,
                Within(size.Leading, points, points * 4, name + " leading")
            );
        }

        foreach (
            var colour in new[]
            {
                theme.TextColour,
                theme.LinkColour,
                theme.LineColour,
                theme.QuietColour,
                theme.BannerColour,
            }
        )
        {
            if (!Colours.IsValid(colour))
            {
                found.Add($"“{colour}” is not a colour; write #rrggbb.");
            }
        }

        var width = Within(theme.PageWidth.Value, 200, 14400, "page width");
        var height = Within(theme.PageHeight.Value, 200, 14400, "page height");
        var usable = theme with
        {
            PageWidth = new Points(width),
            PageHeight = new Points(height),
            MarginSide = new Points(
                Within(theme.MarginSide.Value, 18, (width - 140) / 2, "side margin")
            ),
            MarginTop = new Points(
                Within(theme.MarginTop.Value, 18, (height - 120) / 2, "top margin")
            ),
            MarginBottom = new Points(
                Within(theme.MarginBottom.Value, 18, (height - 120) / 2, "bottom margin")
            ),
            Body = Type(theme.Body, 12, "text size"),
            Small = Type(theme.Small, 6, "small text size"),
            Running = Type(theme.Running, 6, "running text size"),
            CodeSize = Type(theme.CodeSize, 6, "code size"),
            Headings =
            [
                .. theme.Headings.IsDefault
                    ? []
                    : theme.Headings.Select(h => Type(h, 6, "heading size")),
            ],
            ParagraphGap = new Points(Within(theme.ParagraphGap.Value, 0, 72, "paragraph gap")),
        };
        problems = found;
        return usable;
    }
}
