using System.Text;

namespace ReportGen.Core.Documents;

/// <summary>
/// Gives headings their ids as GitHub does, so that a link <c>#what-has-changed</c> works in the
/// Markdown on GitHub and in every document made from it. A heading may ask for an id of its own, which
/// then outlives its words. One instance per document.
/// </summary>
public sealed class HeadingIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>True when a heading has this id.</summary>
    public bool Contains(string id) => taken.Contains(id);

    /// <summary>Keeps an id for the heading that asks for it by name; false when another has it already.</summary>
    /// <param name="id">As <see cref="IsWellFormed"/> allows.</param>
    public bool Reserve(string id) => taken.Add(id);

    /// <summary>True for an id that may be written out: a letter or digit, then letters, digits, <c>-</c> and <c>_</c>, all ASCII.</summary>
    public static bool IsWellFormed(string id)
    {
        foreach (var c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]);
    }

    /// <summary>A new id for a heading; the second "Summary" becomes <c>summary-1</c>.</summary>
    /// <param name="text">The heading as plain text.</param>
    public string Take(string text)
    {
        var slug = Slug(text);
        if (slug.Length == 0)
        {
            slug = "section";
        }

        if (taken.Add(slug))
        {
            return slug;
        }

        var number = next.GetValueOrDefault(slug);
        string id;
        do
        {
            number++;
            id = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{slug}-{number}"
            );
        } while (!taken.Add(id));

        next[slug] = number;
        return id;
    }

    /// <summary>
    /// Lower case; letters, digits, marks, <c>_</c> and <c>-</c> stay; spaces become <c>-</c>;
    /// everything else goes. May be empty.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.ToString();
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
