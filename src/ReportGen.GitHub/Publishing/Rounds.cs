using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>Does again what may or may not have been done. Each turn has to look at what is there before it acts.</summary>
/// <param name="pause">Waits between turns.</param>
/// <param name="stop">Ends the work.</param>
internal sealed class Rounds(Pause pause, CancellationToken stop)
{
    /// <summary>How often something is tried, beyond what is repeated for single requests.</summary>
    public const int Most = 4;

    /// <summary>Takes turns until one ends without a fault; the fault of the last turn is thrown.</summary>
    public async Task<T> Take<T>(Func<Task<T>> turn)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return await turn();
            }
            catch (Exception fault) when (round < Most && Faults.IsPassing(fault, stop))
            {
                await pause(TimeSpan.FromSeconds(Math.Pow(2, round)), stop);
            }
        }
    }
}
