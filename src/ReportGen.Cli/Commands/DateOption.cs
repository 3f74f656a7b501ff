using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace ReportGen.Cli.Commands;

/// <summary>An option that takes a day.</summary>
internal static class DateOption
{
    /// <summary>A new option.</summary>
    public static Option<LocalDate?> Create(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result =>
            {
                var parsed = LocalDatePattern.Iso.Parse(result.Tokens[0].Value);
                if (parsed.Success)
                {
                    return parsed.Value;
                }

                result.AddError(
                    $"\"{result.Tokens[0].Value}\" is not a date. Write {name} 2025-06-30: year, month, day."
                );
                return null;
            },
        };
}
