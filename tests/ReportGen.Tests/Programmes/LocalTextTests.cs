using ReportGen.Core.Programmes.Model;

namespace ReportGen.Tests.Programmes;

public sealed class LocalTextTests
{
    [Fact]
    public void Text_is_told_in_its_own_language_else_as_first_written()
    {
        var text = Of(("cy", "Hwyr."), ("en-GB", "Late."));
        Assert.Equal("Late.", text.In("en-GB"));
        Assert.Equal(("cy", "Hwyr."), (text.VersionIn("gd")?.Language, text.In("gd")));
        Assert.Null(new LocalText([]).VersionIn("cy"));
    }

    [Fact]
    public void Texts_with_the_same_words_are_equal()
    {
        Assert.Equal(Of(("cy", "Hwyr.")), Of(("cy", "Hwyr.")));
        Assert.Equal(Of(("cy", "Hwyr.")).GetHashCode(), Of(("cy", "Hwyr.")).GetHashCode());
        Assert.NotEqual(Of(("cy", "Hwyr.")), Of(("en-GB", "Hwyr.")));
    }

    [Fact]
    public void Texts_are_joined_in_the_languages_that_all_have()
    {
        var both = Of(("cy", "Un"), ("en-GB", "One"));
        var english = Of(("en-GB", "Two"));
        Assert.Equal(
            Of(("cy", "Un; Un"), ("en-GB", "One; One")),
            LocalText.Join("; ", [both, both])
        );
        Assert.Equal(Of(("en-GB", "One; Two")), LocalText.Join("; ", [both, english]));
        Assert.Equal(Of(("cy", "Un; Two")), LocalText.Join("; ", [Of(("cy", "Un")), english]));
    }

    private static LocalText Of(params ReadOnlySpan<(string Language, string Words)> versions)
    {
        var made = new List<LanguageVersion>();
        foreach (var (language, words) in versions)
        {
            made.Add(new LanguageVersion(language, words, IsTranslation: false));
        }

        return new LocalText([.. made]);
    }
}
