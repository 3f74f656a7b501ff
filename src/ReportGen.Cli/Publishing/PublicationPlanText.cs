using ReportGen.Cli.Terminal;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>Tells a plan of publication: the release, its files, and every gate with its outcome.</summary>
internal static class PublicationPlanText
{
    /// <summary>Writes a plan.</summary>
    public static void Tell(PublicationPlan plan, TextWriter output)
    {
        output.WriteLine($"Plan for {plan.Target.Name}");
        if (plan.Publication is { } publication)
        {
            var at = publication.Commit is { } commit ? $", at commit {commit[..7]}" : "";
            output.WriteLine($"  Repository  {plan.Repository}");
            output.WriteLine($"  Tag         {publication.Tag}{at}");
            output.WriteLine($"  Title       {publication.Title}");
            output.WriteLine(
                $"  Notes       {HumanReadable.Count(publication.Notes.Length, "character", "characters")}"
            );
            if (publication.Corrects is { } corrects)
            {
                output.WriteLine(
                    $"  Corrects    {corrects.Tag}, whose notes get a notice at the top"
                );
            }

            output.WriteLine(
                $"  Files       {publication.Assets.Length}, {HumanReadable.Size(publication.Assets.Sum(static a => (long)a.Bytes.Length))}, with their SHA-256"
            );
            var width = publication.Assets.Max(static a => a.Name.Length);
            foreach (var asset in publication.Assets)
            {
                output.WriteLine(
                    $"    {asset.Name.PadRight(width)}  {HumanReadable.Size(asset.Bytes.Length), 7}  {asset.Sha256}"
                );
            }
        }

        if (plan.Candidate.Digest is { } digest)
        {
            output.WriteLine($"  Digest      {digest} (what clearances refer to)");
        }

        output.WriteLine("  Gates");
        foreach (var gate in Gates.InOrder)
        {
            TellGate(gate, plan, output);
        }
    }

    private static void TellGate(Gate gate, PublicationPlan plan, TextWriter output)
    {
        var refusals = plan.Refusals.Where(r => r.Gate == gate).ToArray();
        if (refusals.Length == 0)
        {
            output.WriteLine($"    ✓ {Gates.NameOf(gate)}: {Open(gate, plan.Candidate)}");
        }

        foreach (var refusal in refusals)
        {
            if (refusal.IsOverridden)
            {
                var reason = plan.Target.Statement.Override!;
                output.WriteLine(
                    $"    ! {Gates.NameOf(gate)}: {refusal.Reason} Overridden: {reason.Reason.Trim()} ({reason.Person}, {DateWords.Of(reason.Date)})"
                );
                continue;
            }

            output.WriteLine($"    ✗ {Gates.NameOf(gate)}: {refusal.Reason}");
            output.WriteLine($"      → {refusal.Remedy}");
        }
    }

    private static string Open(Gate gate, PublicationCandidate candidate) =>
        gate switch
        {
            Gate.Content => "no errors",
            Gate.Embargo when candidate.Statement.Embargo is { } embargo =>
                $"{(Embargo.OpensAt(embargo) < candidate.Now ? "ended" : "ends")} at {DateWords.Time(embargo.TimeOfDay)} on {DateWords.Of(embargo.Date)}, London time",
            Gate.Clearance when candidate.Programme.Publishing.RequiredClearances.IsEmpty =>
                "programme.yaml requires none",
            Gate.Clearance =>
                $"given for exactly these documents by {string.Join(", ", candidate.Programme.Publishing.RequiredClearances)}",
            Gate.Internal => "no internal text in what is published",
            Gate.ProtectedTerms => "none in what is published",
            Gate.Revision when candidate.Revision is { Branch: { } branch } revision =>
                $"commit {revision.Commit[..7]} on the protected branch {branch}, unchanged since",
            _ => "open",
        };
}
