using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Rules;

/// <summary>Fonts, widths and the way back to Unicode (requirements 5).</summary>
internal static class FontRules
{
    private static readonly string[] DescriptorKeys =
    [
        "FontName",
        "Flags",
        "FontBBox",
        "ItalicAngle",
        "Ascent",
        "Descent",
        "CapHeight",
        "StemV",
    ];

    public static IEnumerable<ConformanceRule> All { get; } =
    [
        Each("UA 7.21.4.1 A2 6.2.11.4.1 fonts are embedded", f => f.Program is not null),
        Each(
            "A2 6.2.11.3.3 composite fonts use Identity-H",
            f => !f.IsType0 || f.Font.Name("Encoding") is "Identity-H" or "Identity-V"
        ),
        Each(
            "P 9.7.3 CIDSystemInfo is Adobe-Identity",
            f =>
                !f.IsType0
                || f.Descendant?.Dict("CIDSystemInfo") is { } info
                    && info.Text("Registry") is "Adobe"
                    && info.Text("Ordering") is "Identity"
                    && info.Int("Supplement") == 0
        ),
        Each(
            "UA 7.21.3.2 A2 6.2.11.3.2 CIDToGIDMap is explicit",
            f =>
                f.Descendant?.Name("Subtype") is not "CIDFontType2"
                || f.Descendant.Name("CIDToGIDMap") is "Identity"
                || f.Descendant.Stream("CIDToGIDMap") is not null
        ),
        new("UA 7.21.5 A2 6.2.11.5 widths are those of the font program", Widths),
        new("P 9.9 font programs state their length", Lengths),
        new("UA 7.21.8 A2 6.2.11.8 no glyph .notdef", NotDefined),
        new("UA 7.21.7 A2 6.2.11.7.2 every code maps to Unicode", Mapped),
        new("UA 7.21.7 no code maps to U+0000, U+FEFF or U+FFFE", ForbiddenTargets),
        new("P 9.10.3 ToUnicode blocks are well formed", Blocks),
        new("A2 6.2.11.7.3 private-use characters have ActualText", PrivateUse),
        Each(
            "A2 6.2.11.4.2 no CIDSet or CharSet",
            f => f.Descriptor is not { } d || (!d.Has("CIDSet") && !d.Has("CharSet"))
        ),
        Each("P 9.6.4 subset tags are well formed and agree", SubsetTag),
        Each(
            "P 9.8.1 font descriptors are complete",
            f => f.Descriptor is { } d && DescriptorKeys.All(d.Has)
        ),
        Each("A2 6.1.13 two-byte strings have an even length", f => !f.HasOddString),
        Each(
            "A2 6.2.11.2 simple fonts have their widths",
            f =>
                f.IsType0
                || f.Font.Name("Subtype") is "Type3"
                || (f.Font.Has("FirstChar") && f.Font.Has("LastChar") && f.Font.Has("Widths"))
        ),
    ];

    private static ConformanceRule Each(string name, Func<UsedFont, bool> holds) =>
        new(name, r => r.Fonts.Where(f => !holds(f)).Select(f => f.Name));

    private static bool SubsetTag(UsedFont font)
    {
        var name = font.Font.Name("BaseFont") ?? "";
        return name.Length > 7
            && name[6] == '+'
            && name[..6].All(char.IsAsciiLetterUpper)
            && (
                font.Descendant is not { } d
                || string.Equals(d.Name("BaseFont"), name, StringComparison.Ordinal)
            )
            && string.Equals(font.Descriptor?.Name("FontName"), name, StringComparison.Ordinal);
    }

    /// <summary>Character identifier → glyph.</summary>
    private static int Glyph(UsedFont font, int cid) =>
        font.Descendant?.Stream("CIDToGIDMap")?.Decoded() is { } map
            ? (2 * cid) + 1 < map.Length
                ? (map[2 * cid] << 8) | map[(2 * cid) + 1]
                : 0
            : cid;

    private static Dictionary<int, double> Written(PdfDict descendant)
    {
        var widths = new Dictionary<int, double>();
        if (descendant.Array("W") is not { } array)
        {
            return widths;
        }

        for (var i = 0; i + 1 < array.Count; )
        {
            var first = (int)(array.Real(i) ?? 0);
            if (array[i + 1] is PdfArray list)
            {
                for (var j = 0; j < list.Count; j++)
                {
                    widths[first + j] = list.Real(j) ?? 0;
                }

                i += 2;
            }
            else
            {
                for (var cid = first; cid <= (array.Real(i + 1) ?? 0); cid++)
                {
                    widths[cid] = array.Real(i + 2) ?? 0;
                }

                i += 3;
            }
        }

        return widths;
    }

    private static IEnumerable<string> Widths(PdfReading r)
    {
        foreach (var font in r.Fonts.Where(f => f.IsType0))
        {
            if (
                font.Descendant is not { } descendant
                || FontProgram.Read(font.Program?.Decoded()) is not { } program
            )
            {
                continue;
            }

            var widths = Written(descendant);
            var other = descendant.Real("DW") ?? 1000;
            foreach (var cid in font.Codes.Order())
            {
                var glyph = Glyph(font, cid);
                if (glyph >= program.GlyphCount)
                {
                    yield return $"{font.Name}: glyph {glyph} is not in the font";
                    continue;
                }

                var written = widths.GetValueOrDefault(cid, other);
                if (Math.Abs(written - program.Advance(glyph)) > 1)
                {
                    yield return $"{font.Name}: code {cid:X4} has {written}, not {program.Advance(glyph)}";
                }
            }
        }
    }

    private static IEnumerable<string> Lengths(PdfReading r) =>
        r
            .Fonts.Where(f =>
                f.Descriptor?.Stream("FontFile2") is { } program
                && program.Dict.Int("Length1") != program.Decoded()?.Length
            )
            .Select(f => $"{f.Name}: Length1");

    private static IEnumerable<string> NotDefined(PdfReading r) =>
        r.Fonts.Where(f => f.IsType0 && f.Codes.Any(c => Glyph(f, c) == 0)).Select(f => f.Name);

    private static IEnumerable<(UsedFont Font, ToUnicodeMap? Map)> Maps(PdfReading r) =>
        r.Fonts.Select(f =>
            (
                f,
                f.Font.Stream("ToUnicode")?.Decoded() is { } data
                    ? ToUnicodeMap.Read(r.File, data)
                    : null
            )
        );

    private static IEnumerable<string> Mapped(PdfReading r) =>
        from pair in Maps(r)
        let missing = pair
            .Font.Codes.Where(c => string.IsNullOrEmpty(pair.Map?.Targets.GetValueOrDefault(c)))
            .ToList()
        where missing.Count > 0
        select $"{pair.Font.Name}: {missing.Count} codes, {missing[0]:X4} first";

    private static IEnumerable<string> ForbiddenTargets(PdfReading r) =>
        from pair in Maps(r)
        from code in pair.Font.Codes
        let target = pair.Map?.Targets.GetValueOrDefault(code) ?? ""
        where target.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0
        select $"{pair.Font.Name}: code {code:X4}";

    private static IEnumerable<string> Blocks(PdfReading r) =>
        Maps(r).SelectMany(p => p.Map?.Faults.Select(fault => $"{p.Font.Name}: {fault}") ?? []);

    private static IEnumerable<string> PrivateUse(PdfReading r) =>
        from pair in Maps(r)
        from code in pair.Font.BareCodes
        let target = pair.Map?.Targets.GetValueOrDefault(code) ?? ""
        where target.Any(c => c is >= '\uE000' and <= '\uF8FF')
        select $"{pair.Font.Name}: code {code:X4}";
}
