using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Publishing;
using ReportGen.Tests.Programmes;

namespace ReportGen.Tests.Publishing;

public sealed class GatesTests
{
    private static readonly string Digest = StatementDigest.Of(Files())!;

    [Fact]
    public void Check_statement_with_everything_in_order_has_no_refusal() =>
        Assert.Empty(Gates.Check(Candidate()));

    [Theory]
    // British Summer Time: 12:30 in London is 11:30 in UTC.
    [InlineData("2025-07-16T12:30:00", "2025-07-16T11:29:59Z", false)]
    [InlineData("2025-07-16T12:30:00", "2025-07-16T11:30:00Z", true)]
    [InlineData("2025-01-16T12:30:00", "2025-01-16T12:29:59Z", false)]
    [InlineData("2025-01-16T12:30:00", "2025-01-16T12:30:00Z", true)]
    // 01:30 comes twice on 26 October 2025; the later one is meant.
    [InlineData("2025-10-26T01:30:00", "2025-10-26T00:30:00Z", false)]
    [InlineData("2025-10-26T01:30:00", "2025-10-26T01:30:00Z", true)]
    // 01:30 does not come at all on 30 March 2025.
    [InlineData("2025-03-30T01:30:00", "2025-03-30T01:29:59Z", false)]
    [InlineData("2025-03-30T01:30:00", "2025-03-30T01:30:00Z", true)]
    public void Check_embargo_opens_at_the_second_in_London(string embargo, string now, bool isOpen)
    {
        var refusals = Gates.Check(
            Candidate(
                change: s =>
                    s with
                    {
                        Embargo = LocalDateTimePattern.ExtendedIso.Parse(embargo).Value,
                    },
                now: now
            )
        );

        Assert.Equal(isOpen, refusals.IsEmpty);
        Assert.All(refusals, static r => Assert.Equal(Gate.Embargo, r.Gate));
    }

    [Fact]
    public void Check_no_embargo_is_refused_with_what_to_write()
    {
        var refusal = Assert.Single(Gates.Check(Candidate(change: s => s with { Embargo = null })));

        Assert.Contains("embargo: 2025-01-16T12:30", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_missing_clearance_is_refused_with_the_command()
    {
        var refusal = Assert.Single(
            Gates.Check(Candidate(change: s => s with { Clearances = [] }))
        );

        Assert.Equal(Gate.Clearance, refusal.Gate);
        Assert.Contains(
            "reportgen clear 2025-01-16-oral --role \"parliamentary branch\" --person \"NAME\"",
            refusal.Remedy,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Check_text_changed_after_clearance_is_refused()
    {
        var changed = Files("one word more");

        var refusal = Assert.Single(Gates.Check(Candidate(files: changed)));

        Assert.Equal(Gate.Clearance, refusal.Gate);
        Assert.Contains("has changed since", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_internal_sentence_in_a_public_file_is_refused_without_repeating_it()
    {
        const string secret =
            "The contractor will not be ready before the autumn of next year at all";
        var files = Files(secret.Replace(" ", "\n", StringComparison.Ordinal));
        var refusals = Gates.Check(Candidate(files: files, risk: secret + "."));

        var refusal = Assert.Single(refusals, static r => r.Gate == Gate.Internal);
        Assert.DoesNotContain("contractor", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_internal_sentence_or_protected_term_on_the_release_page_alone_is_refused()
    {
        const string secret = "The contractor will not be ready before the autumn of next year.";
        var term = new ProtectedTerm(
            "order-7",
            "Quux",
            null,
            1,
            "order",
            null,
            TestProgrammes.Here()
        );

        var refusals = Gates.Check(
            Candidate(release: $"Passed over: {secret} QUUX", risk: secret, term: term)
        );

        Assert.Equal(
            [Gate.Internal, Gate.ProtectedTerms],
            refusals.Select(static r => r.Gate).ToArray()
        );
        Assert.All(
            refusals,
            static r => Assert.StartsWith("The release's page", r.Reason, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Check_protected_term_in_the_metadata_of_a_pdf_is_refused()
    {
        var pdf = new OutputFile(
            "oral-statement.pdf",
            Encoding.UTF8.GetBytes("%PDF <?xpacket begin?><dc:title>Quux</dc:title><?xpacket end?>")
        );
        var term = new ProtectedTerm(
            "order-7",
            "Quux",
            null,
            1,
            "order",
            null,
            TestProgrammes.Here()
        );

        var refusals = Gates.Check(Candidate(files: [.. Files(), pdf], term: term));

        Assert.Equal(Gate.ProtectedTerms, Assert.Single(refusals).Gate);
    }

    [Theory]
    [InlineData(125_000, true)]
    [InlineData(125_001, false)]
    public void Check_page_longer_than_GitHub_takes_is_refused_before_anything_is_sent(
        int length,
        bool isOpen
    )
    {
        var refusals = Gates.Check(Candidate(release: new string('a', length)));

        Assert.Equal(isOpen, refusals.IsEmpty);
        Assert.All(
            refusals,
            static r =>
                Assert.Equal(
                    (Gate.Content, "The release's page would have 125,001 characters"),
                    (r.Gate, r.Reason[.."The release's page would have 125,001 characters".Length])
                )
        );
    }

    [Fact]
    public void Check_statement_without_release_notes_is_refused_with_what_to_add()
    {
        var refusal = Assert.Single(Gates.Check(Candidate(release: null)));

        Assert.Equal(Gate.Content, refusal.Gate);
        Assert.Contains("release-notes", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_protected_term_in_a_public_file_is_refused_without_showing_it()
    {
        var term = new ProtectedTerm(
            "order-7",
            "Zebedee Quux",
            null,
            2,
            "a court order",
            null,
            TestProgrammes.Here()
        );
        var refusals = Gates.Check(Candidate(files: Files("ZEBEDEE  quux"), term: term));

        var refusal = Assert.Single(refusals, static r => r.Gate == Gate.ProtectedTerms);
        Assert.Contains("order-7", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", refusal.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Check_revision_that_nobody_reviewed_is_refused()
    {
        Assert.Equal(
            2,
            Gates.Check(Candidate(revision: new("0123456789", false, false, "main"))).Length
        );
        Assert.Single(Gates.Check(Candidate(hasRevision: false)));
    }

    [Fact]
    public void Check_override_with_a_reason_passes_its_own_gate_only()
    {
        var refusals = Gates.Check(
            Candidate(change: s =>
                s with
                {
                    Embargo = null,
                    Clearances = [],
                    Override = new GateOverride(
                        "embargo",
                        "The Speaker allowed it.",
                        "A. Official",
                        s.Date
                    ),
                }
            )
        );

        Assert.True(Assert.Single(refusals, static r => r.Gate == Gate.Embargo).IsOverridden);
        Assert.False(Assert.Single(refusals, static r => r.Gate == Gate.Clearance).IsOverridden);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, null, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public void Check_override_of_the_revision_counts_only_where_it_is_recorded_for_others(
        bool isClean,
        bool? isPushed,
        bool isPassed
    )
    {
        var refusals = Gates.Check(
            Candidate(
                change: s =>
                    s with
                    {
                        Override = new GateOverride("revision", "A test.", "A. Official", s.Date),
                    },
                revision: new RevisionState("0123456789", isClean, false, "main")
                {
                    IsPushed = isPushed,
                }
            )
        );

        Assert.NotEmpty(refusals);
        Assert.All(refusals, r => Assert.Equal(isPassed, r.IsOverridden));
    }

    private static ImmutableArray<OutputFile> Files(string extra = "")
    {
        var text = new OutputFile(
            "oral-statement.md",
            Encoding.UTF8.GetBytes("# Statement " + extra)
        );
        return [text, DigestList.List([text.Describe()])];
    }

    private static PublicationCandidate Candidate(
        Func<Statement, Statement>? change = null,
        string now = "2025-01-16T12:30:00Z",
        ImmutableArray<OutputFile>? files = null,
        string? risk = null,
        ProtectedTerm? term = null,
        RevisionState? revision = null,
        bool hasRevision = true,
        string? release = "Statement"
    )
    {
        var statement = TestProgrammes.Statement("2025-01-16-oral", "2025-01-16") with
        {
            Embargo = new LocalDateTime(2025, 1, 16, 12, 30),
            Clearances =
            [
                new Clearance(
                    "parliamentary branch",
                    "A. Official",
                    new LocalDate(2025, 1, 15),
                    Digest,
                    TestProgrammes.Here()
                ),
            ],
            Internal = risk is null
                ? null
                : new InternalNotes(
                    [],
                    [TestProgrammes.Prose(risk)],
                    [],
                    [],
                    null,
                    TestProgrammes.Here()
                ),
        };
        statement = change?.Invoke(statement) ?? statement;
        var programme = TestProgrammes.Programme(statements: [statement]) with
        {
            Publishing = new PublishingSettings { RequiredClearances = ["parliamentary branch"] },
        };
        return new PublicationCandidate(
            new ContentSet([programme], [], term is null ? [] : [term]),
            programme,
            statement,
            files ?? Files(),
            [],
            hasRevision ? revision ?? new RevisionState("0123456789", true, true, "main") : null,
            InstantPattern.ExtendedIso.Parse(now).Value
        )
        {
            Release = release is null ? null : new ReleaseWords("Title", release),
        };
    }
}
