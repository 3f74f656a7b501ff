using System.Text;

namespace ReportGen.Core.Documents;

/// <summary>
/// Assigns ids to headings as GitHub does, so that a link <c>#what-has-changed</c> works in the
/// Markdown on GitHub and in every document built from it. A heading may request a specific id, which
/// then survives a change of its words. One instance per document.
/// </summary>
public sealed class HeadingIds
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> next = new(StringComparer.Ordinal);

    /// <summary>True when a heading has this id.</summary>
    public bool Contains(string id) => taken.Contains(id);

    /// <summary>Reserves an id for the heading that requests it; false when another heading already has it.</summary>
    /// <param name="id">A well-formed id: see <see cref="IsWellFormed"/>.</param>
    public bool Reserve(string id) => taken.Add(id);

    /// <summary>True for an id that needs no escaping: a letter or digit, then letters, digits, <c>-</c> and <c>_</c>, all ASCII.</summary>
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

    /// <summary>Assigns a new id to a heading; the second "Summary" gets <c>summary-1</c>.</summary>
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
    /// Returns the text in lower case: letters, digits, combining marks, <c>_</c> and <c>-</c> stay, spaces
    /// become <c>-</c>, and everything else is dropped. May be empty.
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
