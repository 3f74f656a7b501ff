using System.Globalization;
using System.Text;

namespace ReportGen.Core.Rules.Text;

/// <summary>
/// Makes texts comparable: lower case, one form of each letter, no invisible characters.
/// </summary>
/// <remarks>
/// The runtime's own normalisation needs the system's tables, which the program does without (invariant
/// globalisation). For the Latin script this does what NFKC does: it composes letters with separate accents
/// and replaces wide forms and ligatures by plain letters. It also drops format characters (soft hyphen, zero
/// width space) and straightens apostrophes.
/// </remarks>
internal static class TextFolding
{
    /// <summary>Combining mark → pairs of a letter and that letter with the mark.</summary>
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\u0300'] = "aàeèiìoòuùnǹwẁyỳ",
        ['\u0301'] = "aáeéiíoóuúyýcćgǵkḱlĺnńrŕsśzźwẃ",
        ['\u0302'] = "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑ",
        ['\u0303'] = "aãeẽiĩnñoõuũvṽyỹ",
        ['\u0304'] = "aāeēiīoōuūyȳ",
        ['\u0306'] = "aăeĕgğiĭoŏuŭ",
        ['\u0307'] = "cċeėgġzżdḋfḟmṁnṅpṗrṙsṡtṫ",
        ['\u0308'] = "aäeëiïoöuüyÿwẅxẍhḧtẗ",
        ['\u030A'] = "aåuůwẘyẙ",
        ['\u030B'] = "oőuű",
        ['\u030C'] = "cčdďeěgǧhȟjǰkǩlľnňrřsštťzžaǎiǐoǒuǔ",
        ['\u0323'] = "aạeẹiịoọuụyỵdḍhḥkḳlḷmṃnṇrṛsṣtṭ",
        ['\u0326'] = "sștț",
        ['\u0327'] = "cçgģkķlļnņrŗsştţ",
        ['\u0328'] = "aąeęiįoǫuų",
    };

    private static readonly Dictionary<char, string> Ligatures = new()
    {
        ['ﬀ'] = "ff",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi",
        ['ﬄ'] = "ffl",
        ['ﬅ'] = "st",
        ['ﬆ'] = "st",
        ['ª'] = "a",
        ['º'] = "o",
    };

    /// <summary>The folded text.</summary>
    internal static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var original in text)
        {
            if (original < 0x80)
            {
                folded.Append(char.ToLowerInvariant(original));
                continue;
            }

            var c = char.ToLowerInvariant(Narrow(original));
            if (Accents.TryGetValue(c, out var pairs) && Compose(folded, pairs))
            {
                continue;
            }

            if (Ligatures.TryGetValue(c, out var letters))
            {
                folded.Append(letters);
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Replaces the last letter with its accented form, where there is one.</summary>
    private static bool Compose(StringBuilder folded, string pairs)
    {
        if (folded.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == folded[^1])
            {
                folded[^1] = pairs[i + 1];
                return true;
            }
        }

        return false;
    }

    private static char Narrow(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '’' or 'ʼ' or '‘' => '\'',
            _ => c,
        };
}
