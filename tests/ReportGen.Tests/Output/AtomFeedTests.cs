using System.Xml.Linq;
using NodaTime;
using ReportGen.Core.Output.Atom;

namespace ReportGen.Tests.Output;

public sealed class AtomFeedTests
{
    private static AtomFeedContent Feed { get; } =
        new(
            "Tackling child sexual exploitation & abuse",
            "en-GB",
            "example.gov.uk",
            new LocalDate(2025, 1, 1),
            "child-sexual-abuse",
            "Home Office",
            [
                new(
                    "2025-01-16",
                    "Child sexual exploitation <and> abuse",
                    Instant.FromUtc(2025, 1, 16, 12, 30),
                    Instant.FromUtc(2025, 1, 16, 12, 30),
                    "The Home Secretary updated the House.\u0001",
                    [
                        new("2025-01-16/oral-statement.html", "text/html", "Oral statement"),
                        new("2025-01-16/oral-statement.pdf", "application/pdf", "PDF"),
                    ]
                ),
                new(
                    "2025-04-08",
                    "Progress",
                    Instant.FromUtc(2025, 4, 8, 11, 0),
                    Instant.FromUtc(2025, 4, 9, 9, 0),
                    "An update.",
                    []
                ),
            ]
        )
        {
            Home = "index.html",
        };

    [Fact]
    public void Write_feed_is_as_reviewed() => Golden.Verify(AtomFeed.Write(Feed), "xml");

    [Fact]
    public void Write_order_of_entries_does_not_matter()
    {
        Assert.Equal(
            AtomFeed.Write(Feed),
            AtomFeed.Write(Feed with { Entries = [Feed.Entries[1], Feed.Entries[0]] })
        );
    }

    [Fact]
    public void Write_feed_has_what_the_standard_requires()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(AtomFeed.Write(Feed)).Root!;

        foreach (var element in feed.Elements(atom + "entry").Append(feed))
        {
            Assert.StartsWith(
                "tag:example.gov.uk,2025-01-01:",
                element.Element(atom + "id")!.Value,
                StringComparison.Ordinal
            );
            Assert.NotNull(element.Element(atom + "title"));
            Assert.NotNull(element.Element(atom + "updated"));
        }

        Assert.Equal("2025-04-09T09:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal("Home Office", feed.Element(atom + "author")!.Element(atom + "name")!.Value);
    }

    [Fact]
    public void Write_feed_without_entries_still_has_its_date()
    {
        Assert.Contains(
            "<updated>2025-01-01T00:00:00Z</updated>",
            AtomFeed.Write(Feed with { Entries = [] }),
            StringComparison.Ordinal
        );
    }
}
