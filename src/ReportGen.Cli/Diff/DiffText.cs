namespace ReportGen.Cli.Diff;

/// <summary>A comparison for people: a heading per kind of change, a line per change.</summary>
internal static class DiffText
{
    /// <summary>Writes it.</summary>
    public static void Write(ProgrammeDiff told, TextWriter output)
    {
        output.WriteLine($"{told.Programme.Id}: {told.Heading}");
        if (told.Changes.IsEmpty)
        {
            output.WriteLine("Nothing changed.");
        }

        foreach (var group in told.Changes.All.GroupBy(static c => c.Kind))
        {
            output.WriteLine();
            output.WriteLine(told.Sentences.Heading(group.Key));
            foreach (var change in group)
            {
                output.WriteLine($"  {told.Sentences.Detail(change)}");
            }
        }

        foreach (var group in told.Numbers.GroupBy(static n => n.IsFunding))
        {
            output.WriteLine();
            output.WriteLine(group.Key ? "Funding" : "Figures");
            foreach (var number in group)
            {
                output.WriteLine($"  {told.Sentences.Of(number, told.Before, told.After)}");
            }
        }

        if (!told.Changes.Remarks.IsEmpty)
        {
            output.WriteLine();
            output.WriteLine("News without a change of status");
            foreach (var remark in told.Changes.Remarks)
            {
                output.WriteLine($"  {told.Sentences.NameOf(remark.Item)}");
            }
        }
    }
}
