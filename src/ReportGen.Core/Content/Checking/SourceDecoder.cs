using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Decodes the bytes of a file: UTF-8, with or without a byte order mark.</summary>
public static class SourceDecoder
{
    private static readonly string[] Windows1252 =
    [
        "€",
        "",
        "‚",
        "ƒ",
        "„",
        "…",
        "†",
        "‡",
        "ˆ",
        "‰",
        "Š",
        "‹",
        "Œ",
        "",
        "Ž",
        "",
        "",
        "‘",
        "’",
        "“",
        "”",
        "•",
        "–",
        "—",
        "˜",
        "™",
        "š",
        "›",
        "œ",
        "",
        "ž",
        "Ÿ",
    ];

    /// <summary>
    /// Decodes a file. RG1001 when it is not UTF-8 (reported at the first wrong character; the rest is
    /// read with replacement characters), RG1002 when it is UTF-16, RG1003 when it isn't text, RG1024 when it is too large.
    /// </summary>
    /// <returns>The text, or null when none of it can be read.</returns>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (IsUtf16(bytes))
        {
            bag.Add(
                YamlDiagnostics.Utf16.At(
                    SourceSpan.StartOf(path),
                    "This file is saved as “Unicode” (UTF-16), which cannot be read here.",
                    "Save it again with the encoding “UTF-8”."
                )
            );
            return null;
        }

        if (bytes.Length > YamlParser.MaximumBytes)
        {
            bag.Add(
                YamlDiagnostics.TooLarge.At(
                    SourceSpan.StartOf(path),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This file is larger than {YamlParser.MaximumBytes / 1024 / 1024} megabytes."
                    ),
                    "Split it: one file for each recommendation, commitment or statement."
                )
            );
            return null;
        }

        var body = WithoutMark(bytes);
        if (body.Contains((byte)0))
        {
            bag.Add(
                YamlDiagnostics.NotText.At(
                    SourceSpan.StartOf(path),
                    "This file is not plain text (it may be a Word document or a picture).",
                    "Write the content in a plain text file that ends in .yaml."
                )
            );
            return null;
        }

        var text = DecodeLeniently(path, bytes);
        if (!Utf8.IsValid(body))
        {
            ReportFirstWrongByte(path, body, bag);
        }

        return text;
    }

    /// <summary>Decodes with replacement characters and without diagnostics, for printing lines of a file.</summary>
    public static SourceText DecodeLeniently(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Encoding.UTF8.GetString(WithoutMark(bytes)));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

    private static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return false;
        }

        if ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))
        {
            return true;
        }

        // Without a byte order mark: every other byte of ordinary text is zero.
        var head = bytes[..Math.Min(bytes.Length & ~1, 64)];
        int even = 0,
            odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        return Math.Max(even, odd) * 2 > head.Length * 3 / 4 && Math.Min(even, odd) == 0;
    }

    private static void ReportFirstWrongByte(
        string path,
        ReadOnlySpan<byte> bytes,
        DiagnosticBag bag
    )
    {
        var at = 0;
        var characters = 0;
        var first = -1;
        byte wrong = 0;
        var count = 0;
        while (at < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                count++;
                if (first < 0)
                {
                    (first, wrong) = (characters, bytes[at]);
                }
            }

            characters += rune.Utf16SequenceLength;
            at += length;
        }

        var guess =
            wrong >= 0xA0 ? ((char)wrong).ToString()
            : wrong >= 0x80 ? Windows1252[wrong - 0x80]
            : "";
        var named = guess.Length > 0 ? $" (probably {guess})" : "";
        var more =
            count > 1
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $" There are {count} such characters."
                )
                : "";
        bag.Add(
            YamlDiagnostics.NotUtf8.At(
                new SourceSpan(path, first, first + 1),
                $"This character{named} is saved in an old encoding and cannot be read.{more}",
                guess.Length > 0
                    ? $"Type {guess} again here, and save the file with the encoding “UTF-8”."
                    : "Type the character again here, and save the file with the encoding “UTF-8”."
            )
        );
    }
}
