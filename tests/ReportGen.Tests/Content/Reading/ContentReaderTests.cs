using NodaTime;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content.Reading;

public sealed class ContentReaderTests
{
    [Fact]
    public void Read_a_sound_programme_has_no_diagnostics()
    {
        var files = Fixture.Base();

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Equal("", Fixture.Print(read.Diagnostics, files));
    }

    [Fact]
    public void Read_a_field_with_a_slip_in_its_name_is_read_as_the_field_that_was_meant()
    {
        var files = Fixture.Base();
        const string Path = "content/shelter/recommendations/01-count.yaml";
        var text = System.Text.Encoding.UTF8.GetString(files[Path].Span);
        files[Path] = System.Text.Encoding.UTF8.GetBytes(
            text.TrimEnd() + "\n  - {date: 2025-06-01, part: b, delivry: complete}\n"
        );

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Equal(["RG2001"], read.Diagnostics.Select(d => d.Code.Id));
        var update = read.Value!.Programmes[0].Recommendations[0].Updates[^1];
        Assert.Equal(Delivery.Complete, update.Delivery);
    }

    [Fact]
    public void Read_a_sound_programme_has_every_record()
    {
        var set = ContentReader.Read(new InMemorySourceTree(Fixture.Base())).Value!;

        Assert.Equal(2, set.Calendar.Length);
        Assert.Equal(2, set.ProtectedTerms.Length);
        var programme = Assert.Single(set.Programmes);
        Assert.Equal("shelter", programme.Id);
        Assert.Equal(4, programme.Bodies.Length);
        Assert.Equal(2, programme.Roles.Length);
        Assert.Equal(2, programme.People.Length);
        Assert.Equal(2, programme.Sources.Length);
        Assert.Equal(2, programme.Areas.Length);
        Assert.Equal(2, programme.Funding.Length);
        Assert.Equal(3, programme.Figures.Length);
        Assert.Equal(
            ["review-1", "review-2"],
            programme.Recommendations.Select(r => r.Id).ToArray()
        );
        Assert.Equal(
            ["homes-plan", "homes-law"],
            programme.Commitments.Select(c => c.Id).ToArray()
        );
        Assert.Equal(
            ["2025-01-16-oral", "2025-04-24-correction"],
            programme.Statements.Select(s => s.Id).ToArray()
        );
        Assert.Equal("2025-01-16-debate", Assert.Single(programme.Debates).Id);
    }

    [Fact]
    public void Read_updates_are_in_order_of_date_with_their_promise()
    {
        var set = ContentReader.Read(new InMemorySourceTree(Fixture.Base())).Value!;

        var item = set.Programmes[0].Recommendations[0];
        Assert.Equal(
            [new LocalDate(2025, 1, 16), new(2025, 4, 2), new(2025, 5, 1)],
            item.Updates.Select(u => u.Date)
        );
        var first = item.Updates[0];
        Assert.Equal(Response.AcceptedInPrinciple, first.Response);
        Assert.Equal(new LocalDate(2025, 4, 19), first.Due!.By);
        Assert.Equal("before Easter 2025", first.Due.Words?.Original);
        Assert.Equal("The pilot **began**.\n", first.Note!.Markdown);
        Assert.Equal(Confidence.Medium, first.Internal!.Confidence);
        var last = item.Updates[2].Due!;
        Assert.Equal(new RelativeDate(0, 12, 0, "2025-01-16-oral"), last.After);
        Assert.Null(last.By);
        Assert.Equal(new LocalDate(2027, 12, 31), last.Deadline);
    }

    [Fact]
    public void Read_places_name_the_value_of_each_field()
    {
        var files = Fixture.Base();
        var set = ContentReader.Read(new InMemorySourceTree(files)).Value!;

        var item = set.Programmes[0].Recommendations[0];
        var span = item.Place["title"];
        var text = SourceDecoder.DecodeLeniently(span.Path, files[span.Path].Span);
        Assert.Equal("Count every household", text.Text[span.Start..span.End]);
        Assert.Equal((5, 8), text.Locate(span.Start));
    }

    [Fact]
    public void Read_a_text_in_two_languages_puts_the_original_first()
    {
        var set = ContentReader.Read(new InMemorySourceTree(Fixture.Base())).Value!;

        var title = set.Programmes[0].Title;
        Assert.Equal("Shelter for all", title.Original);
        Assert.Equal("Lloches i bawb", title.In("cy"));
        Assert.True(title.Versions[1].IsTranslation);
    }

    [Fact]
    public void Read_twice_gives_the_same_diagnostics_in_the_same_order()
    {
        var files = Fixture.Base();
        foreach (var path in files.Keys.ToList())
        {
            files[path] = files[path][..(files[path].Length / 2)];
        }

        var first = ContentReader.Read(new InMemorySourceTree(files)).Diagnostics;
        var second = ContentReader.Read(new InMemorySourceTree(files)).Diagnostics;

        Assert.Equal(Fixture.Print(first, files), Fixture.Print(second, files));
        Assert.NotEmpty(first);
    }
}
