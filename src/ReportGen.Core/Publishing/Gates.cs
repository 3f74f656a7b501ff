using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Rules.Protection;
using EmbargoEnd = ReportGen.Core.Programmes.State.Embargo;

namespace ReportGen.Core.Publishing;

/// <summary>The gates before publication, in the order in which they are reported.</summary>
public static class Gates
{
    private static readonly ImmutableArray<
        Func<PublicationCandidate, IEnumerable<(Gate, string, string)>>
    > All = [Content, Embargo, Clearance, Internal, ProtectedTerms, Revision];

    /// <summary>Gates that a recorded reason may override: the calendar's and the repository's, never the text's.</summary>
    private static readonly ImmutableArray<Gate> Overridable = [Gate.Embargo, Gate.Revision];

    /// <summary>Every gate, in the order in which they are reported.</summary>
    public static ImmutableArray<Gate> InOrder { get; } =
    [Gate.Content, Gate.Embargo, Gate.Clearance, Gate.Internal, Gate.ProtectedTerms, Gate.Revision];

    /// <summary>The day in London.</summary>
    public static LocalDate DayOf(Instant moment) => moment.InZone(EmbargoEnd.London).Date;

    /// <summary>Every refusal at once; empty when the statement may be published.</summary>
    public static ImmutableArray<GateFailure> Check(PublicationCandidate candidate) =>
        [
            .. All.SelectMany(gate => gate(candidate))
                .Select(found => new GateFailure(
                    found.Item1,
                    found.Item2,
                    found.Item3,
                    IsOverridden(candidate, found.Item1)
                )),
        ];

    /// <summary>The gate's name as it is written in <c>override: gate:</c>.</summary>
    public static string NameOf(Gate gate) =>
        gate switch
        {
            Gate.Content => "content",
            Gate.Embargo => "embargo",
            Gate.Clearance => "clearance",
            Gate.Internal => "internal",
            Gate.ProtectedTerms => "protected terms",
            _ => "revision",
        };

    /// <summary>The override recorded with a statement, if its gate may be overridden at all.</summary>
    public static GateOverride? Honoured(Statement statement) =>
        statement.Override is { } passedOver
        && Overridable.Any(g => passedOver.Gate == NameOf(g))
        && passedOver.Reason.Trim().Length > 0
            ? passedOver
            : null;

    /// <summary>
    /// True when the gate is overridden. Without a commit that others can look up, the reason would be recorded nowhere.
    /// </summary>
    private static bool IsOverridden(PublicationCandidate candidate, Gate gate) =>
        Honoured(candidate.Statement)?.Gate == NameOf(gate)
        && candidate.Revision is { IsClean: true, IsPushed: not false };

    private static IEnumerable<(Gate, string, string)> Content(PublicationCandidate candidate)
    {
        var errors = candidate.Diagnostics.Count(static d => d.Severity == Severity.Error);
        if (errors > 0)
        {
            yield return (
                Gate.Content,
                errors == 1 ? "The content has an error." : $"The content has {errors} errors.",
                "Run: reportgen validate"
            );
        }
        else if (candidate.Release is null)
        {
            yield return (
                Gate.Content,
                "The statement has no release notes, which are what the page of a release shows.",
                "Add release-notes to documents: in the statement's file, and have it cleared again."
            );
        }
        else if (candidate.Release.Notes.Length > ReleaseText.MostCharacters)
        {
            yield return (
                Gate.Content,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The release's page would have {candidate.Release.Notes.Length:N0} characters with the text around the notes, and GitHub accepts {ReleaseText.MostCharacters:N0}."
                ),
                "Shorten the reason of the override, or the template of the release notes."
            );
        }
    }

    private static IEnumerable<(Gate, string, string)> Embargo(PublicationCandidate candidate)
    {
        if (candidate.Statement.Embargo is not { } embargo)
        {
            yield return (
                Gate.Embargo,
                "No embargo is recorded, so it is not known when the House will have been told.",
                $"Write the time at which it may be published, London time: embargo: {Iso(candidate.Statement.Date)}T12:30"
            );
            yield break;
        }

        if (candidate.Now < EmbargoEnd.OpensAt(embargo))
        {
            yield return (
                Gate.Embargo,
                $"The embargo runs until {DateWords.Time(embargo.TimeOfDay)} on {DateWords.Of(embargo.Date)}, London time.",
                "Wait until then, or let the scheduled workflow publish it."
            );
        }
    }

    private static IEnumerable<(Gate, string, string)> Clearance(PublicationCandidate candidate)
    {
        foreach (var role in candidate.Programme.Publishing.RequiredClearances)
        {
            var given = candidate
                .Statement.Clearances.Where(c =>
                    string.Equals(c.Role, role, StringComparison.OrdinalIgnoreCase)
                )
                .ToImmutableArray();
            if (
                given.Any(c =>
                    string.Equals(c.Digest, candidate.Digest, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                continue;
            }

            var again =
                $"reportgen clear {candidate.Statement.Id} --role \"{role}\" --person \"NAME\"";
            yield return given.IsEmpty
                ? (
                    Gate.Clearance,
                    $"The clearance of the {role} is missing.",
                    $"When it is given, record it: {again}"
                )
                : (
                    Gate.Clearance,
                    $"{given[^1].Person} ({role}) cleared an earlier text on {DateWords.Of(given[^1].Date)}; it has changed since.",
                    $"Have the present text cleared, then record it: {again}"
                );
        }
    }

    private static IEnumerable<(Gate, string, string)> Internal(PublicationCandidate candidate)
    {
        foreach (
            var file in InternalTextFinder.TextsThatShowIt(candidate.Programme, candidate.Texts)
        )
        {
            yield return (
                Gate.Internal,
                $"{file} contains words from an internal field.",
                "Remove the words from the public text, or from the internal field if they are public."
            );
        }
    }

    private static IEnumerable<(Gate, string, string)> ProtectedTerms(
        PublicationCandidate candidate
    )
    {
        var today = DayOf(candidate.Now);
        var matcher = new ProtectedTermMatcher(candidate.Content.ProtectedTerms, today);
        foreach (var (name, text) in candidate.Texts)
        {
            var found = matcher.Find(text).Select(static m => (m.TermId, m.Reason)).Distinct();
            foreach (var (id, reason) in found)
            {
                yield return (
                    Gate.ProtectedTerms,
                    $"{name} contains a protected term ({id}: {reason}).",
                    "Ask the legal adviser. The term itself is not shown here."
                );
            }
        }
    }

    private static IEnumerable<(Gate, string, string)> Revision(PublicationCandidate candidate)
    {
        if (candidate.Revision is not { } revision)
        {
            yield return (
                Gate.Revision,
                "This folder is not in a Git repository, so it is not known which reviewed text this is.",
                "Publish from the repository."
            );
            yield break;
        }

        if (!revision.IsClean)
        {
            yield return (
                Gate.Revision,
                "Some files have changed since the last commit.",
                "Commit the changes and have them reviewed, or undo them."
            );
        }

        if (revision.IsPushed == false)
        {
            yield return (
                Gate.Revision,
                $"Commit {revision.Commit[..7]} is not on GitHub, so nobody else can look it up.",
                "Push the branch, and merge it through a reviewed pull request."
            );
        }
        else if (revision.IsOnProtectedBranch != true)
        {
            yield return (
                Gate.Revision,
                revision.Branch is { } branch
                    ? $"Commit {revision.Commit[..7]} is not on the protected branch ({branch})."
                    : "The repository has no protected branch, or GitHub could not be asked about it.",
                "Merge the change through a reviewed pull request, and run: reportgen doctor"
            );
        }
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
