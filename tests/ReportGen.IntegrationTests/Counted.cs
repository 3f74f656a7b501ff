namespace ReportGen.IntegrationTests;

/// <summary>
/// Counts that a reader of a whole run should see: in the output of the test, which is shown for a failed one only,
/// and in the file that the variable names, which .ci/run prints at its end.
/// </summary>
internal static class Counted
{
    private const string Variable = "REPORTGEN_TEST_COUNTS";
    private static readonly Lock Gate = new();

    public static void Tell(ITestOutputHelper output, string words)
    {
        output.WriteLine(words);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file)
        {
            lock (Gate)
            {
                File.AppendAllText(file, words + "\n");
            }
        }
    }
}
