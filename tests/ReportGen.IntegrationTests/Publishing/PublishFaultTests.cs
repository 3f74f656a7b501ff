using System.Collections.Immutable;
using System.Diagnostics;
using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.GitHub;
using ReportGen.IntegrationTests.Native;

namespace ReportGen.IntegrationTests.Publishing;

/// <summary>
/// The commands against a GitHub that fails: at every request in turn, with every fault. After at most one
/// re-run the release is complete and single, or nothing was touched and the reason was told.
/// </summary>
public sealed class PublishFaultTests(ITestOutputHelper output, NativeProgram native) : IDisposable
{
    private static readonly ImmutableArray<Fault> Faults =
    [
        .. Enum.GetValues<Fault>().Where(static f => f != Fault.None),
    ];

    private readonly PublishingRepository repository = PublishingRepository.Ready();
    private FakeRelease? oral;

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData(PublishingRepository.Oral)]
    [InlineData(PublishingRepository.Correction)]
    public async Task Publish_with_a_fault_at_each_request_in_turn_is_complete_and_single_after_one_rerun(
        string statement
    )
    {
        var requests = await RequestsOfACleanRun(statement);
        var (cases, reruns) = (0, 0);
        for (var at = 1; at <= requests; at++)
        {
            foreach (var fault in Faults)
            {
                var (isStruck, isRerun) = await Case(
                    statement,
                    n => n == at ? fault : Fault.None,
                    $"{fault} at {at}"
                );
                cases += isStruck ? 1 : 0;
                reruns += isRerun ? 1 : 0;
            }
        }

        Counted.Tell(
            output,
            $"{cases} cases of publishing {statement} with one fault: {Faults.Length} faults at each of {requests} requests, where they can strike; {reruns} needed the re-run."
        );
        Assert.True(cases > 300, "too few cases");
        Assert.True(reruns > 0, "no fault had an effect");
    }

    [Theory]
    [InlineData(PublishingRepository.Oral)]
    [InlineData(PublishingRepository.Correction)]
    public async Task Publish_with_a_fault_from_each_request_on_is_whole_or_untouched_and_explained(
        string statement
    )
    {
        var requests = await RequestsOfACleanRun(statement);
        var cases = 0;
        for (var at = 1; at <= requests; at += 3)
        {
            // A GitHub that is silent for good costs patience at each attempt; once is enough of it.
            foreach (var fault in Faults.Where(f => !IsSilence(f) || at == 1))
            {
                var (isStruck, _) = await Case(
                    statement,
                    n => n >= at ? fault : Fault.None,
                    $"{fault} from {at} on"
                );
                cases += isStruck ? 1 : 0;
            }
        }

        Counted.Tell(
            output,
            $"{cases} cases of publishing {statement} in which the fault stays until the re-run."
        );
    }

    [Theory]
    [InlineData(PublishingRepository.Oral)]
    [InlineData(PublishingRepository.Correction)]
    public async Task Publish_stopped_at_each_request_is_complete_and_single_after_one_rerun(
        string statement
    )
    {
        var requests = await RequestsOfACleanRun(statement);
        for (var at = 1; at <= requests; at++)
        {
            await using var fake = await Start();
            using var stop = new CancellationTokenSource();
            fake.FaultAt = (n, _) =>
            {
                if (n == at)
                {
                    stop.Cancel();
                }

                return Fault.None;
            };

            var first = repository.Command(
                stop.Token,
                "publish",
                statement,
                "--api-url",
                fake.Address.ToString()
            );

            AssertSingle(fake, statement, $"stopped at {at}");
            Assert.True(first.ExitCode is 130 or 0, $"stopped at {at}: {first}");
            AssertComplete(
                fake,
                repository.Publish(fake, statement),
                statement,
                $"stopped at {at}"
            );
        }

        Counted.Tell(output, $"{requests} cases of publishing {statement} stopped by hand.");
    }

    /// <summary>At each request by native code, which starts at once; at some of them by the command beside the tests.</summary>
    [Theory]
    [InlineData(PublishingRepository.Oral, 9, false)]
    [InlineData(PublishingRepository.Oral, 1, true)]
    [InlineData(PublishingRepository.Correction, 1, true)]
    public async Task Publish_killed_as_a_process_is_complete_and_single_after_one_rerun(
        string statement,
        int step,
        bool isNative
    )
    {
        var program = isNative ? native.Require() : Run.Program;
        var requests = await RequestsOfACleanRun(statement);
        var cases = 0;
        for (var at = 1; at <= requests; at += step)
        {
            await using var fake = await Start();
            var run = new Run(repository.Files.Folder) { Executable = program };
            foreach (var (name, value) in repository.Variables)
            {
                run.Environment[name] = value;
            }

            var started = new TaskCompletionSource<Process>();
            var struck = at;
            fake.FaultAt = (n, _) =>
            {
                if (n == struck)
                {
                    started.Task.Result.Kill();
                    started.Task.Result.WaitForExit();
                }

                return Fault.None;
            };
            using var process = run.Start(
                "publish",
                statement,
                "--api-url",
                fake.Address.ToString()
            );
            started.SetResult(process);
            var killed = Run.WaitFor(process);

            Assert.NotEqual(0, killed.ExitCode);
            Assert.DoesNotContain(FakeGitHub.Token, killed.ToString(), StringComparison.Ordinal);
            AssertSingle(fake, statement, $"killed at {at}");
            fake.FaultAt = static (_, _) => Fault.None;
            AssertComplete(fake, repository.Publish(fake, statement), statement, $"killed at {at}");
            cases++;
        }

        Counted.Tell(
            output,
            $"{cases} cases of publishing {statement} with the process{(isNative ? ", native code," : "")} killed at one of {requests} requests."
        );
        Assert.True(cases >= 4);
    }

    [Fact]
    public async Task Publish_twice_at_the_same_time_makes_one_release()
    {
        await using var fake = await Start();
        var ended = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => repository.Publish(fake, PublishingRepository.Oral)))
        );

        output.WriteLine(string.Join(", ", ended.Select(static e => e.ExitCode)));
        AssertSingle(fake, PublishingRepository.Oral, "at the same time");
        AssertComplete(
            fake,
            repository.Publish(fake, PublishingRepository.Oral),
            PublishingRepository.Oral,
            "after several at the same time"
        );
    }

    /// <summary>Runs with faults and, if need be, again without; whether a fault struck, and whether that was needed.</summary>
    private async Task<(bool IsStruck, bool IsRerun)> Case(
        string statement,
        Func<int, Fault> faultAt,
        string when
    )
    {
        await using var fake = await Start();
        fake.FaultAt = (n, _) => faultAt(n);
        repository.Transport = PublishingRepository.Patient() with
        {
            LongestAttempt = TimeSpan.FromMilliseconds(
                when.StartsWith("Silence", StringComparison.Ordinal) ? 60 : 30_000
            ),
        };

        var first = repository.Publish(fake, statement);

        AssertSingle(fake, statement, when);
        repository.Transport = PublishingRepository.Patient();
        fake.FaultAt = static (_, _) => Fault.None;
        if (first.ExitCode == 0)
        {
            AssertComplete(fake, first, statement, when);
            return (fake.Struck > 0, false);
        }

        Assert.True(first.ExitCode is 3 or 4, $"{when}: {first}");
        Assert.True(
            first.Output.Contains("run the same command again", StringComparison.OrdinalIgnoreCase)
                || first.Output.Contains("was not published", StringComparison.Ordinal)
                || first.Error.Contains("GitHub does not tell", StringComparison.Ordinal),
            $"{when}: not explained: {first}"
        );
        AssertComplete(fake, repository.Publish(fake, statement), statement, $"{when}, re-run");
        Assert.True(fake.Struck > 0, when);
        return (true, true);
    }

    /// <summary>A GitHub on which the oral statement is published already.</summary>
    private async Task<FakeGitHub> Start()
    {
        var fake = await repository.StartGitHub();
        if (oral is not null)
        {
            fake.Releases.Add(oral.Copy());
            fake.Tags[oral.Tag] = repository.Head;
        }

        return fake;
    }

    /// <summary>How many requests there are when nothing goes wrong.</summary>
    private async Task<int> RequestsOfACleanRun(string statement)
    {
        if (statement == PublishingRepository.Correction)
        {
            await using var before = await Start();
            AssertComplete(
                before,
                repository.Publish(before, PublishingRepository.Oral),
                PublishingRepository.Oral,
                "before"
            );
            oral = before.Releases.Single();
        }

        await using var fake = await Start();
        var ended = repository.Publish(fake, statement);
        AssertComplete(fake, ended, statement, "no fault");
        return fake.Requests.Count;
    }

    /// <summary>Never, not even in the middle of a fault, is anything public twice or half.</summary>
    private void AssertSingle(FakeGitHub fake, string statement, string when)
    {
        var tag = "walks-" + statement;
        var published = fake.Releases.Where(r => r.Tag == tag && !r.IsDraft).ToArray();
        Assert.True(published.Length <= 1, when);
        foreach (var release in published)
        {
            AssertAssets(release, when);
        }

        if (oral is not null)
        {
            AssertOralUntouched(fake, when);
        }
    }

    private void AssertComplete(FakeGitHub fake, Ended ended, string statement, string when)
    {
        Assert.True(ended.ExitCode == 0, $"{when}: {ended}\n{string.Join('\n', fake.Requests)}");
        var tag = "walks-" + statement;
        var release = Assert.Single(fake.Releases, r => r.Tag == tag);
        Assert.False(release.IsDraft, when);
        Assert.Equal(repository.Head, fake.Tags[tag]);
        Assert.Equal(oral is null ? 1 : 2, fake.Tags.Count);
        Assert.False(fake.HasLeakedToken);
        AssertAssets(release, when);
        if (oral is null)
        {
            return;
        }

        AssertOralUntouched(fake, when);
        var body = fake.Releases.Single(r => r.Tag == oral.Tag).Body!;
        Assert.StartsWith(
            $"<!-- reportgen: corrected by {tag} -->\n> [!IMPORTANT]\n> This statement was corrected on 20 January 2025: [Coastal walks]({fake.Address}owner/name/releases/tag/{tag}).\n\n",
            body,
            StringComparison.Ordinal
        );
        Assert.Equal(2, body.Split("corrected by").Length);
        Assert.All(fake.ChangesOfPublished, static fields => Assert.Equal("body", fields));
        Assert.StartsWith(
            $"The statement that this corrects: [Coastal walks]({fake.Address}owner/name/releases/tag/{oral.Tag}).\n\n",
            release.Body,
            StringComparison.Ordinal
        );
    }

    private void AssertOralUntouched(FakeGitHub fake, string when)
    {
        var now = fake.Releases.Single(r => r.Tag == oral!.Tag);
        Assert.True(now.Body!.EndsWith(oral!.Body!, StringComparison.Ordinal), when);
        Assert.Equal((oral.Name, oral.Target, oral.IsDraft), (now.Name, now.Target, now.IsDraft));
        Assert.Equal(
            oral.Assets.Select(static a => (a.Id, a.Name, a.Bytes)),
            now.Assets.Select(static a => (a.Id, a.Name, a.Bytes))
        );
    }

    private static void AssertAssets(FakeRelease release, string when)
    {
        Assert.Equal(
            [
                "SHA256SUMS",
                "data.json",
                "recommendations.csv",
                "release-notes.html",
                "release-notes.md",
                "release-notes.pdf",
            ],
            release.Assets.Select(static a => a.Name).Order(StringComparer.Ordinal)
        );
        var sums = System.Text.Encoding.UTF8.GetString(
            release.Assets.Single(static a => a.Name == "SHA256SUMS").Bytes
        );
        foreach (var asset in release.Assets.Where(static a => a.Name != "SHA256SUMS"))
        {
            var digest = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(asset.Bytes)
            );
            Assert.True(
                asset.State == "uploaded"
                    && sums.Contains($"{digest}  {asset.Name}\n", StringComparison.Ordinal),
                $"{when}: {asset.Name}"
            );
        }
    }

    private static bool IsSilence(Fault fault) =>
        fault is Fault.SilenceBefore or Fault.SilenceAfter;
}
