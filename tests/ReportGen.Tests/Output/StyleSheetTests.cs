using ReportGen.Core.Output.Html;

namespace ReportGen.Tests.Output;

public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("a { color : red; }\n\nb{ margin: 0 auto ; }", "a{color :red}b{margin:0 auto}")]
    [InlineData("a /* why */ , b { /* } */ top: 0 }", "a,b{top:0}")]
    [InlineData("ul > li { top: 0 }", "ul>li{top:0}")]
    [InlineData("a :hover { top: 0 }", "a :hover{top:0}")]
    [InlineData("td + * { width: calc(1em + 2px - 1px) }", "td + *{width:calc(1em + 2px - 1px)}")]
    [InlineData(
        "a::before { content: \" /* ; } \\\" \" ; }",
        "a::before{content:\" /* ; } \\\" \"}"
    )]
    [InlineData("a { background: url(http://x/*y) }", "a{background:url(http://x/*y)}")]
    [InlineData("@media (min-width: 32em) { a { top: 0; } }", "@media (min-width:32em){a{top:0}}")]
    [InlineData("a { top: 0 } /* never closed", "a{top:0}")]
    [InlineData("a { content: \"never closed", "a{content:\"never closed")]
    public void Compact_says_the_same_in_less(string css, string expected)
    {
        Assert.Equal(expected, StyleSheet.Compact(css));
    }

    [Theory]
    [InlineData("a{top:0}b{top:0}", "a{top:0}")]
    [InlineData("a,b{top:0}", "a{top:0}")]
    [InlineData(".x{top:0}.y{top:0}", ".x{top:0}")]
    [InlineData("a.y,p .x{top:0}", "p .x{top:0}")]
    [InlineData(":root{top:0}*{top:0}html{top:0}", ":root{top:0}*{top:0}html{top:0}")]
    [InlineData("a:not(.y){top:0}", "a:not(.y){top:0}")]
    [InlineData("[class|=\"is\"]{top:0}", "[class|=\"is\"]{top:0}")]
    [InlineData("@media print{b{top:0}a{top:0}}", "@media print{a{top:0}}")]
    [InlineData(
        "@font-face{src:url(x)}@import \"y\";a{top:0}",
        "@font-face{src:url(x)}@import \"y\";a{top:0}"
    )]
    [InlineData("a::after{content:\"}b{\"}b{top:0}", "a::after{content:\"}b{\"}")]
    [InlineData("b{top:0", "")]
    public void LeftOut_keeps_what_can_apply(string css, string expected)
    {
        Assert.Equal(
            expected,
            UnusedCssRules.LeftOut(css, "<p class=\"x z\">one <a href=#b>two</a></p>")
        );
    }
}
