using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ReportGen.Cli;
using ReportGen.Cli.Engines;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.GitHub.Api;
using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.Git;
using ReportGen.IntegrationTests.GitHub;

namespace ReportGen.IntegrationTests.Publishing;

/// <summary>
/// A small clone with a statement, a correction of it, and a clearance for each; a GitHub on loopback; and the
/// command in this process, with its environment, time and patience given.
/// </summary>
internal sealed class PublishingRepository : IDisposable
{
    public const string Oral = "2025-01-16-oral";
    public const string Correction = "2025-01-20-correction";
    public const string OralTag = "walks-2025-01-16-oral";
    public const string CorrectionTag = "walks-2025-01-20-correction";

    private static readonly PdfEngines Engines = new(BuiltInFiles.Instance, null);

    private PublishingRepository(GitFolder git) => Git = git;

    public GitFolder Git { get; }

    public Workspace Files => Git.Files;

    public string Head { get; private set; } = "";

    /// <summary>The environment of the command.</summary>
    public Dictionary<string, string> Variables { get; } =
        new(StringComparer.Ordinal)
        {
            ["GITHUB_TOKEN"] = FakeGitHub.Token,
            ["GITHUB_REPOSITORY"] = "owner/name",
        };

    /// <summary>The time that the command sees.</summary>
    public Instant Now { get; set; } = Moment("2025-01-21T00:00:00Z");

    /// <summary>How often the command waited.</summary>
    public int Waits { get; private set; }

    /// <summary>The network of the command.</summary>
    public HttpTransport Transport { get; set; } = Patient();

    /// <summary>A network that never sleeps, and waits long for an answer.</summary>
    public static HttpTransport Patient() =>
        new(
            static () => new SocketsHttpHandler { AllowAutoRedirect = false },
            static (_, stop) => Task.Delay(0, stop),
            TimeProvider.System
        )
        {
            LongestAttempt = TimeSpan.FromSeconds(30),
        };

    public static Instant Moment(string iso) => InstantPattern.ExtendedIso.Parse(iso).Value;

    /// <summary>Writes the content, clears both statements, and commits.</summary>
    public static PublishingRepository Ready()
    {
        var made = new PublishingRepository(GitFolder.Empty());
        made.WriteContent();
        made.Clear(Oral);
        made.Clear(Correction);
        made.Commit();
        return made;
    }

    /// <summary>Commits everything.</summary>
    public void Commit() => Head = Git.Commit("A statement");

    /// <summary>Records the clearance that is asked for.</summary>
    public void Clear(string statement)
    {
        var ended = Command(
            "clear",
            statement,
            "--role",
            "private office",
            "--person",
            "A. Official"
        );
        Assert.True(ended.ExitCode == 0, ended.ToString());
    }

    /// <summary>A GitHub that knows the commit.</summary>
    public async Task<FakeGitHub> StartGitHub()
    {
        var fake = await FakeGitHub.Start();
        fake.Merged.Add(Head);
        return fake;
    }

    /// <summary>Runs <c>publish</c> against a GitHub.</summary>
    public Ended Publish(FakeGitHub fake, params string[] arguments) =>
        Command(["publish", "--api-url", fake.Api, .. arguments]);

    /// <summary>Runs a command in this process.</summary>
    public Ended Command(params string[] arguments) => Command(CancellationToken.None, arguments);

    /// <summary>Runs a command in this process until it is stopped.</summary>
    public Ended Command(CancellationToken stop, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var console = new ConsoleStreams(output, error, default);
        var environment = new HostEnvironment(
            name => Variables.GetValueOrDefault(name),
            new FixedClock(() => Now),
            () => Transport
        )
        {
            // The same engine for every run: its fonts take longer to read than all the rest of a run.
            Engines = static _ => Engines.Choose,
            // A timer that wakes early: the time that passes is short of what was asked for.
            Delay = (time, _) =>
            {
                Now += Duration.FromTimeSpan(time / 2) + Duration.FromMilliseconds(1);
                Waits++;
                return Task.CompletedTask;
            },
        };
        var code = ExitCode.SystemError;
        try
        {
            code = new Composition(console, environment, stop).Run([
                "--root",
                Files.Folder,
                .. arguments,
            ]);
        }
        catch (Exception fault)
        {
            code = Program.Explain(fault, console);
        }

        var ended = new Ended((int)code, output.ToString(), error.ToString());
        // Whatever happens in any test, the token is in nothing that is told, nor a stack trace.
        Assert.DoesNotContain(FakeGitHub.Token, ended.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ReportGen", ended.ToString(), StringComparison.Ordinal);
        return ended;
    }

    public void Dispose() => Git.Dispose();

    private void WriteContent()
    {
        const string folder = "content/walks/";
        Files.Write(
            folder + "programme.yaml",
            """
            title: Coastal walks
            languages: [en-GB]
            body: department
            reports: [{id: report, title: The report}]
            themes: [{id: theme, title: The theme}]
            publishing:
              required-clearances: [private office]

            """
        );
        Files.Write(
            folder + "bodies.yaml",
            "bodies: [{id: department, name: The Department, kind: department}]\n"
        );
        Files.Write(
            folder + "people.yaml",
            """
            roles: [{id: minister, title: The Minister, body: department}]
            people: [{id: ann, name: Ann Example MP, house: commons, terms: [{role: minister, from: 2024-07-05}]}]

            """
        );
        Files.Write(
            folder + $"statements/{Oral}.yaml",
            """
            title: Coastal walks
            date: 2025-01-16
            kind: oral
            house: commons
            role: minister
            form-of-address: Mr Speaker
            reference: unknown
            embargo: 2025-01-16T12:30
            documents: [release-notes]
            sections:
              - {kind: opening, text: With permission I will make a statement.}

            """
        );
        Files.Write(
            folder + $"statements/{Correction}.yaml",
            $$"""
            title: Coastal walks
            date: 2025-01-20
            kind: correction
            house: commons
            role: minister
            reference: unknown
            embargo: 2025-01-20T15:30
            documents: [release-notes]
            corrects: {statement: {{Oral}}, where: the opening, wrong: two paths, right: five paths}

            """
        );
    }

    private sealed class FixedClock(Func<Instant> now) : IClock
    {
        public Instant GetCurrentInstant() => now();
    }
}
