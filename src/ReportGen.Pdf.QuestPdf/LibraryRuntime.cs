using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf;

/// <summary>The library's process-wide state: licence, fonts and settings. Set under one lock.</summary>
internal static class LibraryRuntime
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal);

    /// <summary>Makes the library ready.</summary>
    /// <param name="licence">The licence that the department declares.</param>
    /// <param name="fonts">The fonts; no other is ever used.</param>
    /// <returns>Null, or why the library can't run here, in one line.</returns>
    public static string? Start(EngineLicence licence, IReadOnlyList<ReadFont> fonts)
    {
        try
        {
            lock (Gate)
            {
                Settings.License = LicenceOf(licence);
                Settings.UseEnvironmentFonts = false;
                Settings.EnableDebugging = false;
                Settings.CheckIfAllTextGlyphsAreAvailable = true;
                // The library would register every font that it finds beside the program.
                Settings.FontDiscoveryPaths.Clear();
                foreach (var font in fonts)
                {
                    Register(font);
                }
            }

            return null;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return FirstSentence(fault.GetBaseException().Message);
        }
    }

    /// <summary>The licence as the library names it.</summary>
    public static LicenseType LicenceOf(EngineLicence licence) =>
        licence switch
        {
            EngineLicence.Evaluation => LicenseType.Evaluation,
            EngineLicence.Community => LicenseType.Community,
            EngineLicence.Professional => LicenseType.Professional,
            EngineLicence.Enterprise => LicenseType.Enterprise,
            _ => throw new ArgumentOutOfRangeException(nameof(licence)),
        };

    /// <summary>True for what the library throws when its native code is missing or is another version's.</summary>
    public static bool IsMissing(Exception fault) =>
        fault is TypeInitializationException or InitializationException or DllNotFoundException;

    /// <summary>The first sentence of a message that may be a page.</summary>
    public static string FirstSentence(string message)
    {
        var line = message.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end
            ? message[..end]
            : message;
        var stop = line.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? line.TrimEnd(' ', ':') : line[..(stop + 1)];
    }

    private static void Register(ReadFont font)
    {
        var name = FontNames.Of(font);
        if (Registered.Contains(name))
        {
            return;
        }

        using var stream = new MemoryStream(font.File.Bytes.ToArray(), writable: false);
        FontManager.RegisterFontWithCustomName(name, stream);
        Registered.Add(name);
    }
}
