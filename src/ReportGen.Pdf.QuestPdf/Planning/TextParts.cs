using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>How text looks before each character has its font.</summary>
internal readonly record struct Look(Face Face, double Size, int Colour)
{
    public bool IsUnderlined { get; init; }

    public bool IsStruck { get; init; }

    public int? Tint { get; init; }

    public double Rise { get; init; }

    /// <summary>The look with the font that was found for a character.</summary>
    public PlanStyle In(int font) =>
        new(font, Size, Colour)
        {
            IsUnderlined = IsUnderlined,
            IsStruck = IsStruck,
            Tint = Tint,
            Rise = Rise,
        };
}

/// <summary>Part of a word with one look and one set of tags, or a picture.</summary>
internal sealed record Part(
    string Text,
    PlanStyle Style,
    ImmutableArray<SegmentTag> Tags,
    double Width
)
{
    public PlanPicture? Picture { get; init; }
}

/// <summary>What a line may not part, and the space behind it.</summary>
internal sealed class Word
{
    public List<Part> Parts { get; } = [];

    /// <summary>The space behind it, or null when the next word may follow on another line without one.</summary>
    public Part? Space { get; set; }

    /// <summary>True when a new line must follow.</summary>
    public bool EndsLine { get; set; }

    public double Width => Parts.Sum(static p => p.Width);

    /// <summary>The link that all of it belongs to, or null.</summary>
    public LinkTag? Link =>
        Parts.Count == 0 ? null : Parts[^1].Tags.OfType<LinkTag>().FirstOrDefault();
}

/// <summary>Turns runs of text into words with widths.</summary>
/// <param name="fonts">The fonts.</param>
/// <param name="report">Told of characters that no font has.</param>
internal sealed class TextParts(PlanFonts fonts, FaultReport report)
{
    private readonly StringBuilder text = new();
    private Word word = new();
    private Look look;
    private ImmutableArray<SegmentTag> tags = [];
    private int font = -1;
    private bool endsInSpace = true;

    /// <summary>The words so far; the last one may still grow.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>True when some character runs from right to left.</summary>
    public bool HasRightToLeft { get; private set; }

    /// <summary>Adds text in which white space counts once.</summary>
    public void Add(
        string value,
        Look style,
        ImmutableArray<SegmentTag> within,
        SourceSpan? origin
    ) => Add(value, style, within, origin, isLiteral: false);

    /// <summary>Adds text in which every space counts; a tab is four.</summary>
    public void AddLiteral(
        string value,
        Look style,
        ImmutableArray<SegmentTag> within,
        SourceSpan? origin
    ) =>
        Add(
            value.Replace("\t", "    ", StringComparison.Ordinal),
            style,
            within,
            origin,
            isLiteral: true
        );

    /// <summary>Adds a forced new line.</summary>
    public void NewLine()
    {
        Flush();
        word.EndsLine = true;
        EndWord();
        endsInSpace = true;
    }

    /// <summary>Adds a picture.</summary>
    public void AddPicture(PlanPicture picture, Look style, ImmutableArray<SegmentTag> within)
    {
        Flush();
        var face = fonts.First(style.Face);
        word.Parts.Add(new Part("", style.In(face), within, picture.Width) { Picture = picture });
        endsInSpace = false;
    }

    /// <summary>Ends the last word.</summary>
    public List<Word> Finish()
    {
        Flush();
        EndWord();
        return Words;
    }

    private void Add(
        string value,
        Look style,
        ImmutableArray<SegmentTag> within,
        SourceSpan? origin,
        bool isLiteral
    )
    {
        Flush();
        (look, tags, font) = (style, within, -1);
        var previous = '\0';
        for (var i = 0; i < value.Length; i++)
        {
            if (IsSpace(value[i]))
            {
                Space(isLiteral);
                previous = ' ';
                continue;
            }

            if (previous is not ('\0' or ' ') && LineBreaks.IsAllowed(value, i))
            {
                Flush();
                EndWord();
            }

            previous = value[i];
            Rune.DecodeFromUtf16(value.AsSpan(i), out var rune, out var length);
            i += length - 1;
            if (rune.Value is not (0xAD or 0xFFFC))
            {
                Append(rune, origin);
            }
        }

        Flush();
    }

    private static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029';

    private void Space(bool isLiteral)
    {
        if (!endsInSpace)
        {
            Flush();
            var face = font < 0 ? fonts.First(look.Face) : font;
            word.Space = new Part(" ", look.In(face), tags, fonts.Width(" ", face, look.Size));
            EndWord();
            endsInSpace = true;
        }
        else if (isLiteral)
        {
            // Indentation and columns within code: spaces that no line swallows.
            Append(new Rune('\u00A0'), null);
            endsInSpace = true;
        }
    }

    private void Append(Rune rune, SourceSpan? origin)
    {
        var found = fonts.For(rune, look.Face, font);
        if (found >= 0 && !fonts.Has(found, rune))
        {
            // A joiner or selector that its font doesn't know joins and selects nothing, and would be a missing sign.
            return;
        }

        if (found < 0)
        {
            Flush();
            font = fonts.First(look.Face);
            text.Append(PrintableText.Missing(rune.Value, origin, report));
            Flush();
        }
        else
        {
            if (found != font)
            {
                Flush();
                font = found;
            }

            text.Append(rune.ToString());
            HasRightToLeft |= IsRightToLeft(rune.Value);
        }

        endsInSpace = false;
    }

    private void Flush()
    {
        if (text.Length == 0)
        {
            return;
        }

        var value = text.ToString();
        text.Clear();
        word.Parts.Add(new Part(value, look.In(font), tags, fonts.Width(value, font, look.Size)));
    }

    private void EndWord()
    {
        if (word.Parts.Count > 0 || word.EndsLine)
        {
            Words.Add(word);
        }
        else if (word.Space is not null && Words.Count > 0)
        {
            Words[^1].Space ??= word.Space;
        }

        word = new Word();
    }

    private static bool IsRightToLeft(int code) =>
        code
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}
