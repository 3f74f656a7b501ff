using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>The state of one part as addressed to one body, or of an item that has neither.</summary>
internal sealed record ExpectedLeaf(string? Part, string? Addressee)
{
    public string? Response { get; init; }
    public int ResponseNarrowness { get; init; }
    public string? Delivery { get; init; }
    public int DeliveryNarrowness { get; init; }
    public LocalDate? DeliverySince { get; init; }
    public DueSpec? Due { get; init; }
    public int DueNarrowness { get; init; }
    public LocalDate? Deadline { get; init; }
    public string? Instead { get; init; }
    public string? Compared { get; init; }
    public bool IsOverdue { get; init; }

    /// <summary>Nothing is promised, or no longer is.</summary>
    public bool IsSetAside => Delivery is "withdrawn" or "superseded" || IsRefused;

    public bool IsRefused =>
        Response == "not accepted" && Delivery is null or "not started" && Instead is null;

    public bool HasEnded => Delivery is "complete" or "withdrawn" or "superseded";
}

/// <summary>The state of an item on a day, computed from the dated updates alone.</summary>
internal sealed class ExpectedState
{
    private readonly ProgrammeSpec programme;
    private readonly LocalDate day;

    public ExpectedState(ProgrammeSpec programme, ItemSpec item, LocalDate day)
    {
        (this.programme, Item, this.day) = (programme, item, day);
        Leaves = Fold(wholeReachesRefused: false);
        var otherwise = Fold(wholeReachesRefused: true);
        IsRefusedPartWithWork = !Leaves.SequenceEqual(otherwise);
    }

    public ItemSpec Item { get; }

    public LocalDate Day => day;

    public ExpectedLeaf[] Leaves { get; }

    /// <summary>
    /// True when work or a date of the whole was reported while one part of it was refused: what is said of the
    /// whole does not hold for that part.
    /// </summary>
    public bool IsRefusedPartWithWork { get; }

    public bool Exists =>
        (Item.Added ?? ExpectedDates.First(programme, Item)) is not { } first || first <= day;

    public bool IsMerged => Item.MergedInto is not null && !(Item.MergedOn > day);

    public bool IsCounted => Exists && !IsMerged;

    public bool IsMixed => Leaves.Any(l => l.Response != Leaves[0].Response);

    /// <summary>The response, "mixed" or "none".</summary>
    public string Response => IsMixed ? "mixed" : Leaves[0].Response ?? "none";

    public bool IsOverdue => Leaves.Any(static l => l.IsOverdue);

    public string? Delivery
    {
        get
        {
            var standing = Leaves.Where(static l => !l.IsSetAside).ToList();
            if (standing.Count == 0)
            {
                return Leaves.Any(static l => l.Delivery == "superseded") ? "superseded"
                    : Leaves.Any(static l => l.Delivery == "withdrawn") ? "withdrawn"
                    : Leaves[0].Delivery;
            }

            return standing.TrueForAll(static l => l.Delivery == "complete") ? "complete"
                : standing.Exists(static l => l.Delivery is "complete" or "in progress")
                    ? "in progress"
                : Leaves.Any(static l => l.Delivery == "not started") ? "not started"
                : null;
        }
    }

    /// <summary>What readers see: the delivery, or "overdue".</summary>
    public string Status =>
        Delivery switch
        {
            "complete" or "withdrawn" or "superseded" => Delivery,
            _ when IsOverdue => "overdue",
            "in progress" => "in progress",
            _ => "not started",
        };

    public bool IsUnreported => Delivery is null && !IsOverdue;

    private ExpectedLeaf[] Fold(bool wholeReachesRefused)
    {
        string?[] parts = Item.Parts.Length == 0 ? new string?[] { null } : Item.Parts;
        string?[] addressees =
            Item.Addressees.Length == 0 ? [null] : [.. Item.Addressees.Select(static a => a.Id)];
        return
        [
            .. from part in parts
            from addressee in addressees
            select Late(
                Item.Updates.Where(u =>
                        u.Date <= day
                        && (u.Part ?? part) == part
                        && (u.Addressee ?? addressee) == addressee
                    )
                    .OrderBy(static u => u.Date)
                    .ThenBy(static u => u.Narrowness)
                    .Aggregate(
                        new ExpectedLeaf(part, addressee),
                        (leaf, u) => Apply(leaf, u, wholeReachesRefused)
                    )
            ),
        ];
    }

    private static ExpectedLeaf Apply(ExpectedLeaf leaf, UpdateSpec u, bool wholeReachesRefused)
    {
        var next = leaf;
        // "Accepted in part", said of the whole, sums up what was said of the parts.
        var sumsUp =
            u.Response == "accepted in part"
            && leaf.Response is not null
            && u.Narrowness < leaf.ResponseNarrowness;
        if (u.Response is not null && !sumsUp)
        {
            next = next with
            {
                Response = u.Response,
                ResponseNarrowness = u.Narrowness,
                Instead =
                    leaf.Response is not null
                    && leaf.Response != u.Response
                    && u.Response != "not accepted"
                        ? null
                        : leaf.Instead,
            };
            if (u.Response == "not accepted" && u.Instead is null && !wholeReachesRefused)
            {
                next = WithoutWider(next, u.Narrowness);
            }
        }

        // What was said of a part itself is not undone by what is said of more: neither its end nor its refusal.
        var isEnded = next.HasEnded && u.Narrowness < next.DeliveryNarrowness;
        var isRefused =
            !wholeReachesRefused
            && next.Response == "not accepted"
            && next.Instead is null
            && u.Narrowness < next.ResponseNarrowness;
        if (u.Delivery is not null && !isEnded && !isRefused)
        {
            next = next with
            {
                DeliverySince = next.Delivery == u.Delivery ? next.DeliverySince : u.Date,
                Compared =
                    u.Delivery != "complete"
                        ? null
                        : u.Compared ?? (next.Delivery == "complete" ? next.Compared : null),
                Delivery = u.Delivery,
                DeliveryNarrowness = u.Narrowness,
            };
        }

        // The date is judged by the delivery as it now stands.
        isEnded = next.HasEnded && u.Narrowness < next.DeliveryNarrowness;
        if (u.Due is not null && !isEnded && !isRefused && next.Due != u.Due)
        {
            next = next with { Due = u.Due, DueNarrowness = u.Narrowness };
        }

        return next with
        {
            Instead = u.Instead ?? next.Instead,
        };
    }

    private static ExpectedLeaf WithoutWider(ExpectedLeaf leaf, int narrowness)
    {
        var next = leaf;
        if (leaf.DeliveryNarrowness < narrowness)
        {
            next = next with { Delivery = null, DeliverySince = null, Compared = null };
        }

        return leaf.DueNarrowness < narrowness ? next with { Due = null } : next;
    }

    private ExpectedLeaf Late(ExpectedLeaf leaf)
    {
        var deadline = leaf.Due is { } due
            ? ExpectedDates.Deadline(programme, Item, due, day)
            : null;
        return leaf with
        {
            Deadline = deadline,
            IsOverdue = deadline < day && leaf.Delivery != "complete" && !leaf.IsSetAside,
        };
    }
}
