using ReportGen.GitHub.Api;

namespace ReportGen.GitHub.Publishing;

/// <summary>Repeats work that may or may not have been done. Each attempt has to look at what is there before it acts.</summary>
/// <param name="delay">Waits between attempts.</param>
/// <param name="stop">Ends the work.</param>
internal sealed class RetryPolicy(Delay delay, CancellationToken stop)
{
    /// <summary>How often something is tried, beyond what is repeated for single requests.</summary>
    public const int MaximumAttempts = 4;

    /// <summary>Tries until an attempt ends without a fault; the fault of the last attempt is thrown.</summary>
    public async Task<T> Run<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception fault)
                when (attempt < MaximumAttempts && GitHubErrors.IsTransient(fault, stop))
            {
                await delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), stop);
            }
        }
    }
}
