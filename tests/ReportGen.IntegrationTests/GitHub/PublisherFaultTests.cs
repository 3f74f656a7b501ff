using System.Collections.Immutable;
using System.Text;
using ReportGen.GitHub.Api;
using ReportGen.GitHub.Publishing;

namespace ReportGen.IntegrationTests.GitHub;

public sealed class PublisherFaultTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<Fault> Faults =
    [
        .. Enum.GetValues<Fault>().Where(static f => f != Fault.None),
    ];

    [Fact]
    public async Task Publish_with_a_fault_at_each_request_in_turn_is_complete_and_single_after_one_rerun()
    {
        var clean = await RunCleanly();
        var cases = 0;
        var explained = 0;
        for (var at = 1; at <= clean; at++)
        {
            foreach (var fault in Faults)
            {
                cases++;
                explained += await RunWithFault((n, _) => n == at ? fault : Fault.None, fault, at);
            }
        }

        output.WriteLine(
            $"{cases} cases ({clean} requests × {Faults.Length} faults); {explained} needed the re-run."
        );
        Assert.True(cases > 100);
    }

    [Fact]
    public async Task Publish_with_a_fault_from_each_request_on_is_untouched_or_complete_and_explained()
    {
        var clean = await RunCleanly();
        var cases = 0;
        for (var at = 1; at <= clean; at++)
        {
            foreach (var fault in Faults)
            {
                cases++;
                await RunWithFault((n, _) => n >= at ? fault : Fault.None, fault, at);
            }
        }

        output.WriteLine($"{cases} cases in which the fault stays until the re-run.");
    }

    [Fact]
    public async Task Publish_killed_at_each_request_is_complete_and_single_after_one_rerun()
    {
        var clean = await RunCleanly();
        var cases = 0;
        for (var at = 1; at <= clean; at++)
        {
            await using var fake = await FakeGitHub.Start();
            using var killed = new CancellationTokenSource();
            fake.FaultAt = (n, _) =>
            {
                if (n == at)
                {
                    killed.Cancel();
                }

                return Fault.None;
            };
            try
            {
                await Publisher(fake).Publish(Sample(), killed.Token);
            }
            catch (OperationCanceledException)
            {
                // As if the process had ended here.
            }

            fake.FaultAt = static (_, _) => Fault.None;
            var account = await Publisher(fake)
                .Publish(Sample(), TestContext.Current.CancellationToken);
            AssertComplete(fake, account, $"killed at request {at}");
            cases++;
        }

        output.WriteLine($"{cases} cases of a process killed.");
    }

    private static async Task<int> RunWithFault(
        Func<int, string, Fault> faultAt,
        Fault fault,
        int at
    )
    {
        await using var fake = await FakeGitHub.Start();
        fake.FaultAt = faultAt;
        var first = await Publisher(fake).Publish(Sample(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(FakeGitHub.Token, first.Message, StringComparison.Ordinal);
        if (first.Outcome == PublicationOutcome.Published)
        {
            AssertComplete(fake, first, $"{fault} at {at}");
            return 0;
        }

        Assert.Equal(PublicationOutcome.Interrupted, first.Outcome);
        Assert.EndsWith(".", first.Message, StringComparison.Ordinal);
        fake.FaultAt = static (_, _) => Fault.None;
        var second = await Publisher(fake).Publish(Sample(), TestContext.Current.CancellationToken);
        AssertComplete(fake, second, $"{fault} at {at}, re-run");
        return 1;
    }

    private static async Task<int> RunCleanly()
    {
        await using var fake = await FakeGitHub.Start();
        var account = await Publisher(fake)
            .Publish(Sample(), TestContext.Current.CancellationToken);
        AssertComplete(fake, account, "no fault");
        return fake.Requests.Count;
    }

    private static void AssertComplete(FakeGitHub fake, PublicationAccount account, string when)
    {
        Assert.True(
            account.Outcome is PublicationOutcome.Published or PublicationOutcome.AlreadyPublished,
            $"{when}: {account.Outcome}: {account.Message}\n{string.Join('\n', fake.Requests)}"
        );
        var release = Assert.Single(fake.Releases);
        Assert.False(release.IsDraft, when);
        Assert.Equal(Sample().Notes, release.Body);
        Assert.Equal(
            Sample().Assets.Select(static a => a.Name).Order(StringComparer.Ordinal),
            release.Assets.Select(static a => a.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            release.Assets,
            a =>
                Assert.Equal(Sample().Assets.Single(x => x.Name == a.Name).Bytes.ToArray(), a.Bytes)
        );
        Assert.Equal(
            new KeyValuePair<string, string>(Sample().Tag, Sample().Commit!),
            Assert.Single(fake.Tags)
        );
    }

    internal static Publisher Publisher(FakeGitHub fake) =>
        new(Api(fake), static _ => { }, static (_, _) => Task.CompletedTask);

    internal static ReleaseApi Api(FakeGitHub fake) =>
        new(
            fake.Address,
            FakeGitHub.Token,
            new RepositoryName("owner", "name"),
            static () => new SocketsHttpHandler { AllowAutoRedirect = false },
            static (_, _) => Task.CompletedTask,
            TimeProvider.System
        );

    internal static Publication Sample() =>
        new(
            "programme-2025-01-16-oral",
            "Statement of 16 January 2025",
            "## What has changed\n\nNine of 20 recommendations are complete.",
            "0123456789abcdef0123456789abcdef01234567",
            [
                new(
                    "oral-statement.md",
                    "text/markdown",
                    Encoding.UTF8.GetBytes("# Statement\n\n💔\n")
                ),
                new("data.json", "application/json", Encoding.UTF8.GetBytes("{}")),
                new(
                    "oral-statement.pdf",
                    "application/pdf",
                    new byte[] { 0x25, 0x50, 0xff, 0xfe, 0, 13, 10 }
                ),
            ]
        );
}
