using System.Text;
using ReportGen.IntegrationTests.GitHub;

namespace ReportGen.IntegrationTests.Publishing;

public sealed class PublishCommandTests : IDisposable
{
    private const string Oral = PublishingRepository.Oral;
    private const string OralFile = $"content/walks/statements/{Oral}.yaml";
    private readonly PublishingRepository repository = PublishingRepository.Ready();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Publish_tells_plan_then_steps_then_account()
    {
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        var release = Assert.Single(fake.Releases);
        var places = new[]
        {
            "Plan for walks/2025-01-16-oral",
            $"Tag         {release.Tag}, at commit {repository.Head[..7]}",
            "Title       Coastal walks (16 January 2025)",
            "release-notes.pdf",
            "✓ embargo: ended at 12:30pm on 16 January 2025, London time",
            "✓ revision: commit",
            "Making a draft release",
            "Uploading release-notes.pdf",
            "Read back 6 files: every one is as built",
            "Verified the published release",
            "Published: Coastal walks (16 January 2025), with 6 files.",
        }.Select(words => ended.Output.IndexOf(words, StringComparison.Ordinal));
        Assert.All(places, static at => Assert.True(at >= 0));
        Assert.Equal(places.Order(), places);
        Assert.Equal(
            Encoding
                .UTF8.GetString(
                    release.Assets.Single(static a => a.Name == "release-notes.md").Bytes
                )
                .Trim(),
            release.Body!.Trim()
        );
        Assert.Equal(
            "text/markdown",
            release.Assets.Single(static a => a.Name == "release-notes.md").MediaType
        );
    }

    [Fact]
    public async Task Publish_the_same_again_says_so_and_sends_nothing()
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);
        var before = fake.Requests.Count;

        var again = repository.Publish(fake, Oral);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains(
            "already published, with exactly this content",
            again.Output,
            StringComparison.Ordinal
        );
        Assert.All(
            fake.Requests.Skip(before),
            static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Publish_something_else_under_a_published_tag_is_refused_with_the_way_to_correct()
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);
        repository.Files.Replace(OralFile, "title: Coastal walks", "title: Other walks");
        repository.Clear(Oral);
        repository.Commit();
        fake.Merged.Add(repository.Head);
        var before = fake.Requests.Count;

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("reportgen correct", ended.Output, StringComparison.Ordinal);
        Assert.All(
            fake.Requests.Skip(before),
            static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Somebody wrote this.\n\n{0}", 3)]
    [InlineData("{0}\n\nSomebody wrote this.", 3)]
    [InlineData(
        "<!-- reportgen: corrected by walks-2025-01-20-correction -->\n> [!IMPORTANT]\n> Nothing was wrong.\n\n{0}",
        3
    )]
    [InlineData("\r\n{0}\r\n", 0)]
    public async Task Publish_again_accepts_no_other_words_in_the_notes(string form, int code)
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);
        var release = Assert.Single(fake.Releases);
        release.Body = form.Replace("{0}", release.Body, StringComparison.Ordinal);

        Assert.Equal(code, repository.Publish(fake, Oral).ExitCode);
    }

    [Fact]
    public async Task Publish_corrected_statement_again_accepts_the_notice_once_and_no_second_one()
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);
        repository.Publish(fake, PublishingRepository.Correction);
        var release = fake.Releases.Single(static r => r.Tag == PublishingRepository.OralTag);
        var notice = release.Body![..(release.Body!.IndexOf("\n\n", StringComparison.Ordinal) + 2)];
        Assert.Contains(
            "This statement was corrected on 20 January 2025",
            notice,
            StringComparison.Ordinal
        );

        Assert.Equal(0, repository.Publish(fake, Oral).ExitCode);
        var again = repository.Publish(fake, PublishingRepository.Correction);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains(
            "carries the notice of this correction already",
            again.Output,
            StringComparison.Ordinal
        );
        Assert.Single(fake.ChangesOfPublished);

        release.Body = notice + release.Body;
        Assert.Equal(3, repository.Publish(fake, Oral).ExitCode);
    }

    [Fact]
    public async Task Publish_correction_of_what_has_no_release_here_says_so()
    {
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, PublishingRepository.Correction);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("has no release here", ended.Error, StringComparison.Ordinal);
        Assert.Single(fake.Releases);
    }

    [Fact]
    public async Task Publish_correction_leaves_a_notice_that_people_changed_and_says_so()
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);
        var release = Assert.Single(fake.Releases);
        release.Body =
            "<!-- reportgen: corrected by walks-2025-01-20-correction -->\nOther words.\n\n"
            + release.Body;
        var before = release.Body;

        var ended = repository.Publish(fake, PublishingRepository.Correction);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("carries another notice", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, release.Body);
    }

    [Fact]
    public async Task Dry_run_reads_only_and_without_a_token_asks_nothing()
    {
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral, "--dry-run");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "is ready to publish. Nothing was sent",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(fake.Requests);
        Assert.All(
            fake.Requests,
            static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal)
        );
        var asked = fake.Requests.Count;

        repository.Variables.Remove("GITHUB_TOKEN");
        var silent = repository.Publish(fake, Oral, "--dry-run");

        Assert.Equal(3, silent.ExitCode);
        Assert.Contains("✗ revision", silent.Output, StringComparison.Ordinal);
        Assert.Equal(asked, fake.Requests.Count);
    }

    [Theory]
    [InlineData(
        "embargo",
        "embargo: 2025-01-16T12:30",
        "embargo: 2025-01-22T12:30",
        "Wait until then"
    )]
    [InlineData("embargo", "embargo: 2025-01-16T12:30\n", "", "embargo: 2025-01-16T12:30")]
    [InlineData(
        "clearance",
        "role: \"private office\"",
        "role: \"some office\"",
        "reportgen clear 2025-01-16-oral --role \"private office\" --person \"NAME\""
    )]
    [InlineData(
        "clearance",
        "I will make a statement",
        "we will make a statement",
        "Have the present text cleared",
        "title: Coastal walks",
        "title: Coastal paths"
    )]
    public async Task Publish_with_a_gate_shut_sends_nothing_and_tells_how_to_open_it(
        string gate,
        string from,
        string to,
        string mend,
        string? alsoFrom = null,
        string? alsoTo = null
    )
    {
        repository.Files.Replace(OralFile, from, to);
        if (alsoFrom is not null)
        {
            repository.Files.Replace(OralFile, alsoFrom, alsoTo!);
        }

        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains($"✗ {gate}: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"→ ", ended.Output, StringComparison.Ordinal);
        Assert.Contains(mend, ended.Output, StringComparison.Ordinal);
        Assert.All(
            fake.Requests,
            static r => Assert.StartsWith("GET ", r, StringComparison.Ordinal)
        );
        Assert.Empty(fake.Releases);
    }

    [Fact]
    public async Task Override_with_a_reason_longer_than_the_page_has_room_for_is_refused_first()
    {
        repository.Files.Replace(
            OralFile,
            "embargo: 2025-01-16T12:30\n",
            $"embargo: 2025-01-22T12:30\noverride: {{gate: embargo, reason: \"{string.Concat(Enumerable.Repeat("word ", 25_000))}\", person: A. Official, date: 2025-01-21}}\n"
        );
        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("and GitHub accepts 125,000", ended.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Releases);
    }

    [Theory]
    [InlineData("unmerged", "is not on the protected branch (main)")]
    [InlineData("unpushed", "is not on GitHub, so nobody else can look it up")]
    [InlineData("unprotected", "has no protected branch")]
    [InlineData("changed", "Some files have changed since the last commit")]
    public async Task Publish_what_nobody_reviewed_is_refused(string how, string words)
    {
        await using var fake = await repository.StartGitHub();
        switch (how)
        {
            case "unmerged":
                fake.Pushed.Add(repository.Head);
                fake.Merged.Clear();
                break;
            case "unpushed":
                fake.Merged.Clear();
                break;
            case "unprotected":
                fake.IsProtected = false;
                break;
            default:
                repository.Files.Write("content/walks/funding.yaml", "funding: []\n");
                break;
        }

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("✗ revision: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains(words, ended.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Releases);
    }

    [Fact]
    public async Task Override_passes_its_gate_stands_in_the_notes_and_compares_as_equal_at_any_hour()
    {
        repository.Files.Replace(
            OralFile,
            "embargo: 2025-01-16T12:30\n",
            "embargo: 2025-01-22T12:30\noverride: {gate: embargo, reason: \"Brought forward, by *leave* of the House\", person: A. Official, date: 2025-01-21}\n"
        );
        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("! embargo: ", ended.Output, StringComparison.Ordinal);
        var body = Assert.Single(fake.Releases).Body!;
        Assert.EndsWith(
            "\n\n> [!NOTE]\n> A check before publication was overridden (embargo), for this reason: Brought forward, by \\*leave\\* of the House. Decided by A. Official on 21 January 2025.\n",
            body,
            StringComparison.Ordinal
        );

        // A week later the gate stands open by itself: the notes must still be the same.
        repository.Now = PublishingRepository.Moment("2025-01-28T00:00:00Z");
        var again = repository.Publish(fake, Oral);
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Contains("already published", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_publishes_what_is_due_in_order_and_nothing_twice()
    {
        await using var fake = await repository.StartGitHub();
        repository.Now = PublishingRepository.Moment("2025-01-16T12:29:59Z");
        Assert.Contains(
            "Nothing is due.",
            repository.Publish(fake, "--due").Output,
            StringComparison.Ordinal
        );

        repository.Now = PublishingRepository.Moment("2025-01-20T15:30:00Z");
        var ended = repository.Publish(fake, "--due");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(
            [PublishingRepository.OralTag, PublishingRepository.CorrectionTag],
            fake.Releases.Select(static r => r.Tag)
        );
        Assert.Contains("corrected by", fake.Releases[0].Body, StringComparison.Ordinal);
        var again = repository.Publish(fake, "--due");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing is due.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Due_after_a_run_that_was_cut_off_before_the_notice_puts_the_notice_there()
    {
        await using var fake = await repository.StartGitHub();
        using var folder = new Commands.Workspace();
        repository.Variables["GITHUB_OUTPUT"] = folder["output"];
        repository.Publish(fake, Oral);
        fake.FaultAt = (_, line) =>
            line.StartsWith("PATCH", StringComparison.Ordinal)
            && fake.Releases.Any(static r =>
                r is { Tag: PublishingRepository.CorrectionTag, IsDraft: false }
            )
                ? Fault.ServerErrorBefore
                : Fault.None;

        var cut = repository.Publish(fake, "--due", "--save", folder["saved"]);

        Assert.True(cut.ExitCode == 4, cut.ToString());
        Assert.Contains("The release is public and whole", cut.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "due=1\npublished=1\nsaved=1\n",
            File.ReadAllText(folder["output"]),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("corrected by", fake.Releases[0].Body, StringComparison.Ordinal);

        fake.FaultAt = static (_, _) => Fault.None;
        var again = repository.Publish(fake, "--due");
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Contains(
            "now carries a notice of this correction",
            again.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("corrected by", fake.Releases[0].Body, StringComparison.Ordinal);
        Assert.Equal("Nothing is due.\n", repository.Publish(fake, "--due").Output);
    }

    [Fact]
    public async Task Due_when_GitHub_does_not_tell_what_is_published_sends_nothing_and_says_so()
    {
        await using var fake = await repository.StartGitHub();
        fake.FaultAt = static (_, _) => Fault.ServerErrorBefore;

        var ended = repository.Publish(fake, "--due");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains(
            "What is already published in owner/name is unknown, so nothing was sent. GitHub does not tell: it answered 500 (Server Error). Run the same command again.",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Limit_that_lasts_longer_than_anybody_waits_is_not_asked_about_again()
    {
        await using var fake = await repository.StartGitHub();
        fake.FaultAt = static (_, line) =>
            line.StartsWith("POST", StringComparison.Ordinal) ? Fault.UnmarkedLimit : Fault.None;
        repository.Transport = PublishingRepository.Patient() with { LongestWait = TimeSpan.Zero };

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("a rate limit", ended.Output, StringComparison.Ordinal);
        Assert.Single(fake.Requests, static r => r.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_takes_the_documents_from_the_commit_and_no_file_that_git_ignores()
    {
        repository.Files.Write(".git/info/exclude", "/content/walks/templates/\n");
        repository.Files.Write(
            "content/walks/templates/release-notes.md",
            "# Notes that nobody reviewed\n"
        );
        repository.Clear(Oral);
        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        // What lies on this machine was cleared too, and still is not what is published.
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.DoesNotContain(
            "nobody reviewed",
            Assert.Single(fake.Releases).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Publish_on_an_Enterprise_server_reads_every_file_back_without_its_help()
    {
        await using var fake = await repository.StartGitHub();
        fake.IsEnterprise = true;
        var uploads = 0;
        fake.FaultAt = (_, line) =>
            line.Contains("name=release-notes.md", StringComparison.Ordinal) && ++uploads == 1
                ? Fault.TruncatedUpload
                : Fault.None;

        var ended = repository.Publish(fake, Oral);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.True(fake.Struck > 0);
        Assert.Equal(6, Assert.Single(fake.Releases).Assets.Count);
        Assert.True(
            fake.Requests.Count(static r => r.Contains("/storage/", StringComparison.Ordinal)) >= 12
        );
        Assert.Equal(0, repository.Publish(fake, Oral).ExitCode);
    }

    [Fact]
    public async Task Dry_run_of_what_is_published_says_whether_it_is_the_same()
    {
        await using var fake = await repository.StartGitHub();
        repository.Publish(fake, Oral);

        var same = repository.Publish(fake, Oral, "--dry-run");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains(
            "walks/2025-01-16-oral: This is already published, with exactly this content.",
            same.Output,
            StringComparison.Ordinal
        );

        fake.Releases[0].Body += "Other words.";
        var other = repository.Publish(fake, Oral, "--dry-run");
        Assert.Equal(3, other.ExitCode);
        Assert.Contains(
            "run: reportgen correct walks/2025-01-16-oral",
            other.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Wait_publishes_when_the_embargo_ends_and_never_before()
    {
        await using var fake = await repository.StartGitHub();
        repository.Now = PublishingRepository.Moment("2025-01-16T11:50:00Z");
        var ends = PublishingRepository.Moment("2025-01-16T12:30:00Z");

        var early = repository.Publish(fake, "--due", "--wait", "30");
        Assert.Equal("Nothing is due.\n", early.Output);
        var dry = repository.Publish(fake, "--due", "--wait", "60", "--dry-run");
        Assert.True(dry.ExitCode == 0, dry.ToString());
        Assert.Equal(0, repository.Waits);
        Assert.Empty(fake.Releases);
        var ended = repository.Publish(fake, "--due", "--wait", "60");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "Waiting for the end of the embargo",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.True(repository.Waits > 1);
        Assert.True(repository.Now >= ends);
        Assert.Single(fake.Releases);
    }

    [Fact]
    public async Task Save_keeps_what_was_published_and_the_workflow_is_told_how_many()
    {
        await using var fake = await repository.StartGitHub();
        using var folder = new Commands.Workspace();
        repository.Variables["GITHUB_OUTPUT"] = folder["output"];

        var first = repository.Publish(fake, "--due", "--save", folder["saved"]);
        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Equal("due=2\npublished=2\nsaved=2\n", File.ReadAllText(folder["output"]));
        Assert.True(File.Exists(folder[$"saved/{PublishingRepository.OralTag}/SHA256SUMS"]));
        Assert.True(
            File.Exists(folder[$"saved/{PublishingRepository.CorrectionTag}/release-notes.pdf"])
        );
        repository.Publish(fake, "--due", "--save", folder["again"]);

        Assert.EndsWith(
            "due=0\npublished=0\nsaved=0\n",
            File.ReadAllText(folder["output"]),
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder["again"]));

        // By name, to make up for a statement of provenance that is missing.
        repository.Publish(fake, Oral, "--save", folder["again"]);
        Assert.EndsWith(
            "due=1\npublished=0\nsaved=1\n",
            File.ReadAllText(folder["output"]),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder[$"again/{PublishingRepository.OralTag}/SHA256SUMS"]));
    }

    [Fact]
    public async Task Due_publishes_the_others_when_one_is_refused_and_ends_with_its_code()
    {
        repository.Files.Replace(OralFile, "role: \"private office\"", "role: \"some office\"");
        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, "--due");

        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(PublishingRepository.CorrectionTag, Assert.Single(fake.Releases).Tag);
    }

    [Fact]
    public async Task Tag_that_somebody_made_stands_in_the_way_and_is_left_alone()
    {
        await using var fake = await repository.StartGitHub();
        fake.Tags[PublishingRepository.OralTag] = new string('a', 40);

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("no release belongs to it", ended.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Releases);
    }

    [Fact]
    public async Task Releases_that_can_be_changed_later_are_warned_of()
    {
        await using var fake = await repository.StartGitHub();
        fake.AreReleasesImmutable = false;

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("release immutability", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(119_000, "release-notes.md")]
    [InlineData(121_000, "release-notes-short.md")]
    [InlineData(2_000_000, "release-notes-short.md")]
    public async Task Notes_that_are_too_long_give_way_to_their_short_form_and_are_a_file_whole(
        int length,
        string body
    )
    {
        var full = string.Concat(Enumerable.Repeat("word word word word.\n\n", length / 22));
        repository.Files.Write(
            "content/walks/templates/release-notes.md",
            "{{ if document.is_short }}# Short\n\n{{ w.short_notes }}{{ else }}"
                + full
                + "{{ end }}\n"
        );
        repository.Clear(Oral);
        repository.Commit();
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        var release = Assert.Single(fake.Releases);
        Assert.Equal(
            Encoding.UTF8.GetString(release.Assets.Single(a => a.Name == body).Bytes).Trim(),
            release.Body!.Trim()
        );
        Assert.Equal(
            full.Trim(),
            Encoding
                .UTF8.GetString(
                    release.Assets.Single(static a => a.Name == "release-notes.md").Bytes
                )
                .Trim()
        );
        Assert.Equal(
            body == "release-notes-short.md",
            release.Body!.Contains("release-notes.md, among the files", StringComparison.Ordinal)
        );
        Assert.Equal(0, repository.Publish(fake, Oral).ExitCode);
    }

    [Fact]
    public async Task Publish_content_with_an_error_tells_it_and_sends_nothing()
    {
        repository.Files.Replace(OralFile, "role: minister", "role: nobody");
        await using var fake = await repository.StartGitHub();

        var ended = repository.Publish(fake, Oral);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(OralFile, ended.Error, StringComparison.Ordinal);
        Assert.Empty(fake.Requests);
    }

    [Theory]
    [InlineData("other/place", "mine/named", null, "mine/named")]
    [InlineData("other/place", null, null, "other/place")]
    [InlineData(null, null, null, "owner/name")]
    [InlineData(null, null, "git@github.com:dept/drafts.git", "dept/drafts")]
    [InlineData(null, null, "https://github.com/dept/drafts", "dept/drafts")]
    public void Repository_is_the_option_else_the_programmes_else_the_drafting_one(
        string? inProgramme,
        string? option,
        string? remote,
        string expected
    )
    {
        repository.Variables.Remove("GITHUB_TOKEN");
        if (inProgramme is not null)
        {
            repository.Files.Replace(
                "content/walks/programme.yaml",
                "publishing:\n",
                $"publishing:\n  repository: {inProgramme}\n"
            );
        }

        if (remote is not null)
        {
            repository.Variables.Remove("GITHUB_REPOSITORY");
            repository.Git.Git("remote", "add", "origin", remote);
        }

        string[] more = option is null ? [] : ["--repository", option];
        var ended = repository.Command(["publish", Oral, "--dry-run", .. more]);

        Assert.Contains($"Repository  {expected}\n", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give the statements to publish, or --due", "publish")]
    [InlineData("not both", "publish", Oral, "--due")]
    [InlineData("Did you mean 2025-01-16-oral?", "publish", "2025-01-16-orl")]
    [InlineData("--repository is not a repository", "publish", Oral, "--repository", "no slash")]
    [InlineData(
        "--api-url is not the address",
        "publish",
        Oral,
        "--api-url",
        "http://example.org/api/v3"
    )]
    [InlineData(
        "--api-url is not the address",
        "publish",
        Oral,
        "--api-url",
        "https://user:secret@example.org/"
    )]
    public void Publish_wrong_use_is_explained(string words, params string[] arguments)
    {
        var ended = repository.Command(arguments);

        Assert.True(ended.ExitCode == 2, ended.ToString());
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2, "needs a token")]
    [InlineData("two words", 2, "does not hold a valid token")]
    [InlineData("ghp_café", 2, "does not hold a valid token")]
    [InlineData("ghp_of-somebody-else", 4, "does not accept the token (401)")]
    public async Task Token_that_does_not_serve_is_explained_and_not_shown(
        string? token,
        int code,
        string words
    )
    {
        await using var fake = await repository.StartGitHub();
        repository.Variables.Remove("GITHUB_TOKEN");
        if (token is not null)
        {
            repository.Variables["REPORTGEN_TOKEN"] = token;
        }

        // The gates come first, and the branch can't be asked about without a token.
        repository.Files.Replace(
            OralFile,
            "embargo: 2025-01-16T12:30\n",
            "embargo: 2025-01-16T12:30\noverride: {gate: revision, reason: A test, person: A. Official, date: 2025-01-21}\n"
        );
        repository.Commit();
        var ended = repository.Publish(fake, Oral);

        Assert.True(ended.ExitCode == code, ended.ToString());
        Assert.Contains(words, ended.ToString(), StringComparison.Ordinal);
        if (token is not null)
        {
            Assert.DoesNotContain(token, ended.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Token_with_a_line_end_behind_it_serves()
    {
        await using var fake = await repository.StartGitHub();
        repository.Variables["GITHUB_TOKEN"] = FakeGitHub.Token + "\n";

        Assert.Equal(0, repository.Publish(fake, Oral).ExitCode);
    }

    [Fact]
    public void Correct_of_a_paper_is_told_to_the_House_that_hears_the_programmes_statements()
    {
        using var sample = Commands.Workspace.OfSample();

        var ended = sample.Command("correct", "2025-08-07-paper", "--date", "2025-08-08");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "\nhouse: commons\n",
            File.ReadAllText(sample["content/coastal-paths/statements/2025-08-08-correction.yaml"]),
            StringComparison.Ordinal
        );
        var validated = sample.Command("validate");
        Assert.True(validated.ExitCode == 0, validated.ToString());
    }

    [Fact]
    public void Correct_begins_a_valid_statement_that_names_the_wrong_one_and_never_replaces_a_file()
    {
        var first = repository.Command("correct", Oral, "--date", "2025-01-21");
        var second = repository.Command("correct", Oral, "--date", "2025-01-21");

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.True(second.ExitCode == 0, second.ToString());
        var text = File.ReadAllText(
            repository.Files["content/walks/statements/2025-01-21-correction.yaml"]
        );
        Assert.Contains("kind: correction\n", text, StringComparison.Ordinal);
        Assert.Contains($"  statement: {Oral}\n", text, StringComparison.Ordinal);
        Assert.True(
            File.Exists(repository.Files["content/walks/statements/2025-01-21-correction-2.yaml"])
        );
        var validated = repository.Command("validate");
        Assert.True(validated.ExitCode == 0, validated.ToString());
        Assert.Equal(2, repository.Command("correct", Oral, "--date", "2025-01-15").ExitCode);
        Assert.Contains(
            "Did you mean",
            repository.Command("correct", "2025-01-16-orla").Error,
            StringComparison.Ordinal
        );
    }
}
