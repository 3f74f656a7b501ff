using System.CommandLine;

namespace ReportGen.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>A new <c>--programme</c> option that may be given several times.</summary>
    public static Option<string[]> Programmes() =>
        NamesOption.Create("--programme", "ID", "Only this programme (its folder below content/).");

    /// <summary>A new <c>--statement</c> option that may be given several times.</summary>
    public static Option<string[]> Statements() =>
        NamesOption.Create("--statement", "ID", "Only this statement (its file's name).");

    /// <summary>A new <c>--no-pdf</c> option.</summary>
    public static Option<bool> NoPdf() => new("--no-pdf") { Description = "Make no PDF files." };

    /// <summary>A new <c>--programme</c> option.</summary>
    public static Option<string?> Programme() =>
        new("--programme", "-p")
        {
            Description = "The programme; needed only when several have a statement of that name.",
            HelpName = "ID",
        };

    /// <summary>A new <c>--repository</c> option.</summary>
    public static Option<string?> Repository(string description) =>
        new("--repository") { Description = description, HelpName = "OWNER/NAME" };

    /// <summary>A new <c>--api-url</c> option.</summary>
    public static Option<string?> ApiUrl() =>
        new("--api-url")
        {
            Description =
                "The API of a GitHub Enterprise server, such as https://HOST/api/v3; otherwise GITHUB_API_URL, then github.com.",
            HelpName = "URL",
        };
}
