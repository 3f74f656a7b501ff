using NodaTime;
using NodaTime.TimeZones;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>When a statement may be published, in London time.</summary>
public static class Embargo
{
    // A time that occurs twice when the clocks go back means the later one, so that nothing is published early.
    private static readonly ZoneLocalMappingResolver NeverEarly = Resolvers.CreateMappingResolver(
        Resolvers.ReturnLater,
        Resolvers.ReturnForwardShifted
    );

    /// <summary>The time zone of embargoes.</summary>
    public static DateTimeZone London => DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The moment at which an embargo ends.</summary>
    public static Instant OpensAt(LocalDateTime embargo) =>
        London.ResolveLocal(embargo, NeverEarly).ToInstant();

    /// <summary>The moment from which a statement is public: the end of its embargo, or of its day when none is recorded.</summary>
    public static Instant OpensAt(Statement statement) =>
        OpensAt(statement.Embargo ?? statement.Date.PlusDays(1).AtMidnight());
}
