using System.Text.Json.Nodes;
using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.GitHub;

namespace ReportGen.IntegrationTests.Publishing;

public sealed class DoctorCommandTests : IDisposable
{
    private const string Sha = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    private readonly PublishingRepository repository = PublishingRepository.Ready();

    public void Dispose() => repository.Dispose();

    /// <summary>What breaks one thing: where, the safe answer or text, the unsafe one.</summary>
    public static TheoryData<string, string, string, string> Breaches =>
        new()
        {
            {
                "branch-protected",
                "rules/branches/main",
                "\"required_approving_review_count\":1",
                "\"required_approving_review_count\":0"
            },
            { "environment-reviewers", "environments", "required_reviewers", "wait_timer" },
            {
                "environment-reviewers",
                "environments",
                "\"name\":\"publication\"",
                "\"name\":\"other\""
            },
            { "workflow-permissions", "actions/permissions/workflow", "\"read\"", "\"write\"" },
            {
                "workflow-permissions",
                "actions/permissions/workflow",
                "\"can_approve_pull_request_reviews\":false",
                "\"can_approve_pull_request_reviews\":true"
            },
            { "releases-immutable", "immutable-releases", "true", "false" },
            { "drafts-private", "", "\"private\":true", "\"private\":false" },
            { "actions-pinned", ".github/workflows/publish.yml", "@" + Sha, "@v7" },
            {
                "environment-reviewers",
                ".github/workflows/publish.yml",
                "environment: publication",
                "timeout-minutes: 5"
            },
            {
                "actions-pinned",
                ".github/workflows/publish.yml",
                $"uses: actions/checkout@{Sha} # v7.0.1",
                "{uses: actions/checkout@v7, with: {fetch-depth: 0}}"
            },
            {
                "environment-reviewers",
                ".github/workflows/publish.yml",
                "jobs:",
                "jobs:\n  early:\n    steps: [{uses: ./, with: {command: publish, arguments: --due}}]"
            },
            { "clearances:walks", "content/walks/programme.yaml", "[private office]", "[]" },
            {
                "engine-licence:walks",
                "content/walks/programme.yaml",
                "publishing:",
                "publishing:\n  engine: questpdf"
            },
            { "calendar", "content/calendar.yaml", "to: 2025-03-31", "to: 2025-02-28" },
        };

    [Fact]
    public async Task Doctor_of_a_safe_repository_finds_nothing()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);

        var ended = Doctor(fake);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.DoesNotContain("✗", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  ? ", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("No problems were found.\n", ended.Output, StringComparison.Ordinal);
        Assert.All(
            fake.Requests,
            static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task Doctor_finds_each_unsafe_thing_alone_and_says_how_to_mend_it(
        string id,
        string place,
        string safe,
        string breach
    )
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        if (fake.Answers.TryGetValue(place, out var answer))
        {
            Assert.Contains(safe, answer, StringComparison.Ordinal);
            fake.Answers[place] = answer.Replace(safe, breach, StringComparison.Ordinal);
        }
        else
        {
            repository.Files.Replace(place, safe, breach);
        }

        var ended = Doctor(fake, "--format", "json");

        Assert.True(ended.ExitCode == 3, ended.ToString());
        var checks = JsonNode.Parse(ended.Output)!["checks"]!.AsArray();
        var wrong = checks.Where(static c => (string)c!["outcome"]! == "wrong").ToArray();
        Assert.Equal(id, (string)Assert.Single(wrong)!["id"]!);
        Assert.NotEmpty((string)wrong[0]!["mend"]!);
        Assert.All(
            checks.Where(static c => (string)c!["outcome"]! == "ok"),
            static c => Assert.Null(c!["mend"])
        );
    }

    [Fact]
    public async Task Doctor_branch_protected_by_the_older_kind_of_rule_is_fine_when_it_asks_for_reviews()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        fake.Answers["rules/branches/main"] = "[]";
        Assert.Contains(
            "? branch-protected: could not be checked.",
            Doctor(fake).Output,
            StringComparison.Ordinal
        );

        fake.Answers["branches/main/protection"] =
            "{\"required_pull_request_reviews\":{\"required_approving_review_count\":2}}";
        Assert.Contains("✓ branch-protected", Doctor(fake).Output, StringComparison.Ordinal);

        fake.Answers["branches/main/protection"] = "{\"enforce_admins\":{\"enabled\":true}}";
        Assert.Contains("✗ branch-protected", Doctor(fake).Output, StringComparison.Ordinal);

        fake.IsProtected = false;
        Assert.Contains("is not protected", Doctor(fake).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_engine_with_its_licence_is_fine_and_other_environments_do_not_matter()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        repository.Files.Replace(
            "content/walks/programme.yaml",
            "publishing:\n",
            "publishing:\n  engine: questpdf\n  questpdf-licence: professional\n"
        );
        repository.Variables["REPORTGEN_QUESTPDF_LICENCE"] = "enterprise";
        Assert.Contains(
            "names its QuestPDF licence: enterprise.",
            Doctor(fake).Output,
            StringComparison.Ordinal
        );
        repository.Variables.Remove("REPORTGEN_QUESTPDF_LICENCE");

        // A job that only looks, and one that does something else, need no reviewers.
        repository.Files.Replace(
            ".github/workflows/publish.yml",
            "jobs:\n",
            "jobs:\n  look:\n    steps: [{uses: ./, with: {command: publish, arguments: \"--dry-run\\n--due\"}}]\n  pages:\n    environment: {name: pages}\n"
        );

        var ended = Doctor(fake);

        Assert.Contains(
            "✓ engine-licence:walks: Programme walks names its QuestPDF licence: professional.",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "✓ environment-reviewers: The workflows wait for the reviewers of publication.",
            ended.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Doctor_with_a_token_that_may_not_read_the_administration_says_that()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        fake.FaultAt = static (_, line) =>
            line.Contains("/permissions/workflow", StringComparison.Ordinal)
                ? Fault.NotAllowed
                : Fault.None;

        Assert.Contains(
            "? workflow-permissions: could not be checked. GitHub does not tell: the token may not do this (403).\n    → Ask somebody who administers",
            Doctor(fake).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Doctor_publication_in_a_private_repository_is_unsafe()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        repository.Files.Replace(
            "content/walks/programme.yaml",
            "  repository: owner/releases\n",
            ""
        );

        Assert.Contains("✗ releases-public", Doctor(fake).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_without_a_token_checks_the_files_and_says_what_could_not_be_asked()
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        repository.Variables.Remove("GITHUB_TOKEN");

        var ended = Doctor(fake);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("✓ actions-pinned", ended.Output, StringComparison.Ordinal);
        Assert.Contains("6 things could not be checked.", ended.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Requests);

        repository.Files.Replace(".github/workflows/publish.yml", "@" + Sha, "@main");
        Assert.Equal(3, Doctor(fake).ExitCode);
    }

    [Theory]
    [InlineData(nameof(Fault.ServerErrorBefore))]
    [InlineData(nameof(Fault.ResetBefore))]
    [InlineData(nameof(Fault.CaptivePortal))]
    [InlineData(nameof(Fault.UnmarkedLimit))]
    public async Task Doctor_when_GitHub_fails_says_that_it_could_not_be_asked(string fault)
    {
        await using var fake = await repository.StartGitHub();
        SetUpSafely(repository, fake);
        fake.FaultAt = (_, _) => Enum.Parse<Fault>(fault);

        var ended = Doctor(fake);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("6 things could not be checked.", ended.Output, StringComparison.Ordinal);
    }

    /// <summary>Makes everything as doctor wants it: the drafts private, the releases in a public repository.</summary>
    internal static void SetUpSafely(PublishingRepository repository, FakeGitHub fake)
    {
        repository.Files.Replace(
            "content/walks/programme.yaml",
            "publishing:\n",
            "publishing:\n  repository: owner/releases\n"
        );
        repository.Files.Write(
            "content/calendar.yaml",
            "periods: [{kind: sitting, from: 2025-01-06, to: 2025-03-31}]\n"
        );
        repository.Files.Write(
            "content/walks/statements/2025-03-11-oral.yaml",
            File.ReadAllText(
                    repository.Files[$"content/walks/statements/{PublishingRepository.Oral}.yaml"]
                )
                .Replace("date: 2025-01-16\n", "date: 2025-03-11\n", StringComparison.Ordinal)
        );
        repository.Files.Write(
            ".github/workflows/publish.yml",
            $"""
            on: workflow_dispatch
            jobs:
              publish:
                environment: publication
                steps:
                  - uses: actions/checkout@{Sha} # v7.0.1
                  - uses: ./
                  - run: reportgen publish --due

            """
        );
        fake.IsReleasesRepositoryThere = true;
        fake.Answers[""] =
            "{\"full_name\":\"owner/name\",\"private\":true,\"default_branch\":\"main\"}";
        fake.Answers["rules/branches/main"] =
            "[{\"type\":\"deletion\"},{\"type\":\"pull_request\",\"parameters\":{\"required_approving_review_count\":1}}]";
        fake.Answers["environments"] =
            "{\"total_count\":1,\"environments\":[{\"name\":\"publication\",\"protection_rules\":[{\"type\":\"required_reviewers\",\"reviewers\":[{\"type\":\"Team\"}]}]}]}";
        fake.Answers["actions/permissions/workflow"] =
            "{\"default_workflow_permissions\":\"read\",\"can_approve_pull_request_reviews\":false}";
        fake.Answers["immutable-releases"] = "{\"enabled\":true,\"enforced_by_owner\":false}";
    }

    private Ended Doctor(FakeGitHub fake, params string[] arguments) =>
        repository.Command(["doctor", "--api-url", fake.Address.ToString(), .. arguments]);
}
