using System.Text;
using ReportGen.IntegrationTests.Git;

namespace ReportGen.IntegrationTests.Preview;

/// <summary>Twelve pull requests of the kinds that happen, each made to the repository of the preview tests.</summary>
internal static class PullRequests
{
    private const string Programme = "content/harbour-safety/";
    private const string Lights = Programme + "recommendations/01-lights.yaml";
    private const string Training = Programme + "recommendations/02-training.yaml";
    private const string Signals = Programme + "recommendations/03-signals.yaml";
    private const string Jackets = Programme + "recommendations/04-jackets.yaml";
    private const string Draft = Programme + "statements/2040-03-13-written.yaml";

    /// <summary>What is done to the files, by the name of the pull request.</summary>
    public static IReadOnlyDictionary<string, Action<GitFolder>> All { get; } =
        new Dictionary<string, Action<GitFolder>>(StringComparer.Ordinal)
        {
            ["status_moved"] = StatusMoved,
            ["typo_in_a_key"] = static f =>
                Append(
                    f,
                    Jackets,
                    "  - {date: 2025-05-06, delivry: complete, closed: {compared: as asked}, sources: [register]}\n"
                ),
            ["deleted_commitment"] = static f =>
                File.Delete(f.Files[Programme + "commitments/2025-01-14-fund.yaml"]),
            ["edited_past_update"] = static f =>
                f.Files.Replace(Training, "delivery: not started", "delivery: in progress"),
            ["merge_conflict_markers"] = static f =>
                f.Files.Replace(
                    Signals,
                    "    delivery: not started\n",
                    """
                    <<<<<<< HEAD
                        delivery: not started
                    =======
                        delivery: in progress
                    >>>>>>> fog-signals

                    """
                ),
            ["two_people_added_the_same_id"] = TwoPeople,
            ["smart_quotes_and_tabs_from_Word"] = static f =>
                Append(
                    f,
                    Jackets,
                    "  - date: 2025-05-06\n\tdelivery: complete\n    note: “Every crew has one,” the Board’s chair said.\n    words: “done”\n    sources: [register]\n"
                ),
            ["date_in_American_order"] = static f =>
                Append(
                    f,
                    Jackets,
                    "  - date: 04/23/2025\n    delivery: complete\n    closed: {compared: as asked}\n    sources: [register]\n"
                ),
            ["figure_changed_in_prose_only"] = static f =>
                f.Files.Replace(
                    Draft,
                    "{{ figure \"dark-harbours\" }} without a working light.",
                    "39 harbours without a working light."
                ),
            ["internal_note_in_a_public_field"] = static f =>
                f.Files.Replace(
                    Lights,
                    "internal:",
                    """
                      - date: 2025-05-06
                        note: |
                          The supplier of the lamps has asked for more time and may miss the winter.
                        sources: [register]
                    internal:
                    """
                ),
            ["renamed_file"] = static f =>
                File.Move(
                    f.Files[Signals],
                    f.Files[Programme + "recommendations/03-fog-signals.yaml"]
                ),
            ["emoji_title"] = static f =>
                f.Files.Replace(
                    Draft,
                    "title: Progress on safety in harbours",
                    "title: \"Safer harbours ⚓ 👩🏽‍🚒 | thanks to @lights-board, see #12 <b>now</b>\""
                ),
        };

    /// <summary>A repository on the branch of a pull request.</summary>
    public static GitFolder Make(string name)
    {
        var folder = GitFolder.Of("tests/fixtures/preview");
        folder.Git("checkout", "-q", "-b", "change");
        All[name](folder);
        folder.Commit(name);
        return folder;
    }

    private static void StatusMoved(GitFolder folder)
    {
        Append(
            folder,
            Training,
            """
              - date: 2025-05-06
                response: accepted
                delivery: complete
                closed: {compared: in another form, words: Training is every two years.}
                reason: The unions asked for it.
                note: |
                  All harbour masters were trained.
                sources: [register]

            """
        );
        Append(
            folder,
            Signals,
            """
              - date: 2025-05-06
                delivery: in progress
                due: 2026-03-31
                note: |
                  The Lights Board began to write the plan.
                sources: [register]

            """
        );
    }

    /// <summary>One person's recommendation was merged first; the other's has the same id.</summary>
    private static void TwoPeople(GitFolder folder)
    {
        folder.Git("checkout", "-q", "main");
        AddFifth(folder, "05-charts.yaml", "Charts of every harbour");
        folder.Commit("One person's recommendation");
        folder.Git("checkout", "-q", "change");
        AddFifth(folder, "05-ropes.yaml", "Ropes that are tested");
        folder.Commit("Another person's recommendation");
        folder.Git("merge", "-q", "--no-edit", "main");
    }

    private static void AddFifth(GitFolder folder, string file, string title)
    {
        folder.Files.Replace(Programme + "programme.yaml", "count: 4", "count: 5");
        folder.Files.Write(
            Programme + "recommendations/" + file,
            $$"""
            id: panel-5
            number: "5"
            report: panel
            title: {{title}}
            theme: people
            extent: [england, wales]
            owner: minister
            body: harbours-department
            sources: [panel-report]
            updates:
              - {date: 2025-05-06, response: accepted, delivery: not started, sources: [register]}

            """
        );
    }

    private static void Append(GitFolder folder, string path, string text) =>
        File.AppendAllText(folder.Files[path], text, new UTF8Encoding(false));
}
