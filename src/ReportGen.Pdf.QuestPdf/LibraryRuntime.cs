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
    public static string? Start(EngineLicence licence, IReadOnlyList<LoadedFont> fonts)
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
                    if (!TryRegister(font))
                    {
                        return $"it can't read the font {font.File.Name}.";
                    }
                }
            }

            return null;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return Reason(fault);
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
        fault
            is TypeInitializationException
                or InitializationException
                or DllNotFoundException
                or PlatformNotSupportedException;

    /// <summary>True for what the library throws when it can't go on, for a reason that it gives in words.</summary>
    public static bool IsRefusal(Exception fault) =>
        // Where a tool or a decoder of its own refuses, it throws a bare Exception.
        fault is DocumentLayoutException or DocumentDrawingException or DocumentComposeException
        || fault.GetType() == typeof(Exception);

    /// <summary>What a fault comes down to, in one sentence.</summary>
    public static string Reason(Exception fault) => FirstSentence(fault.GetBaseException().Message);

    /// <summary>The first sentence of a message that may be a page; what follows a colon belongs to it.</summary>
    public static string FirstSentence(string message)
    {
        var lines = message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var line = lines.Length == 0 ? "" : lines[0];
        if (line.TrimEnd().EndsWith(':') && lines.Length > 1)
        {
            line = $"{line.TrimEnd()} {lines[1].Trim()}";
        }

        var stop = line.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? line.TrimEnd(' ', ':') : line[..(stop + 1)];
    }

    private static bool TryRegister(LoadedFont font)
    {
        var name = FontNames.Of(font);
        if (Registered.Contains(name))
        {
            return true;
        }

        using var stream = new MemoryStream(font.File.Bytes.ToArray(), writable: false);
        try
        {
            FontManager.RegisterFontWithCustomName(name, stream);
        }
        catch (Exception fault) when (IsRefusal(fault))
        {
            return false;
        }

        Registered.Add(name);
        return true;
    }
}
