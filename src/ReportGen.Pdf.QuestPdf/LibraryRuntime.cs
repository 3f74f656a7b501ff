using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf;

/// <summary>The library's process-wide state: licence, fonts and settings, set under one lock.</summary>
internal static class LibraryRuntime
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal);

    /// <summary>Initialises the library.</summary>
    /// <param name="licence">The licence that the department declares.</param>
    /// <param name="fonts">The fonts; no others are used.</param>
    /// <returns>Null, or the reason why the library can't run here, in one line.</returns>
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
                // Otherwise the library registers every font that it finds next to the program.
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

    /// <summary>The library's value for a licence.</summary>
    public static LicenseType LicenceOf(EngineLicence licence) =>
        licence switch
        {
            EngineLicence.Evaluation => LicenseType.Evaluation,
            EngineLicence.Community => LicenseType.Community,
            EngineLicence.Professional => LicenseType.Professional,
            EngineLicence.Enterprise => LicenseType.Enterprise,
            _ => throw new ArgumentOutOfRangeException(nameof(licence)),
        };

    /// <summary>True for the exceptions thrown when the library's native code is missing or of another version.</summary>
    public static bool IsMissing(Exception fault) =>
        fault
            is TypeInitializationException
                or InitializationException
                or DllNotFoundException
                or PlatformNotSupportedException;

    /// <summary>True for the exceptions that the library throws when it can't continue and explains why.</summary>
    public static bool IsRefusal(Exception fault) =>
        // When one of its tools or decoders fails, it throws a plain Exception.
        fault is DocumentLayoutException or DocumentDrawingException or DocumentComposeException
        || fault.GetType() == typeof(Exception);

    /// <summary>The reason for an exception, in one sentence.</summary>
    public static string Reason(Exception fault) => FirstSentence(fault.GetBaseException().Message);

    /// <summary>The first sentence of a message that may be a page long, including what follows a colon.</summary>
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
