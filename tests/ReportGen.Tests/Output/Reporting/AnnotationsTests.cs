using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;

namespace ReportGen.Tests.Output.Reporting;

public sealed class AnnotationsTests
{
    [Fact]
    public void Choose_of_many_takes_ten_of_each_kind_and_leaves_out_the_rest()
    {
        var many = Many(Severity.Error, 25)
            .Concat(Many(Severity.Warning, 3))
            .Concat(Many(Severity.Notice, 12))
            .ToImmutableArray();

        var choice = Annotations.Choose(many);

        Assert.Equal(10, choice.Shown.Count(static d => d.Severity == Severity.Error));
        Assert.Equal(3, choice.Shown.Count(static d => d.Severity == Severity.Warning));
        Assert.Equal(10, choice.Shown.Count(static d => d.Severity == Severity.Notice));
        Assert.Equal(many.Length, choice.Shown.Length + choice.LeftOut.Length);
        Assert.Empty(choice.Shown.Intersect(choice.LeftOut));
    }

    [Fact]
    public void Choose_without_changed_lines_takes_errors_by_file_and_line_first()
    {
        ImmutableArray<Diagnostic> mixed =
        [
            Faults.On("b.yaml", 1, Severity.Warning),
            Faults.On("b.yaml", 2),
            Faults.On("a.yaml", 9),
            Faults.On("a.yaml", 3),
        ];

        var choice = Annotations.Choose(mixed);

        Assert.Equal([mixed[3], mixed[2], mixed[1], mixed[0]], choice.Shown);
    }

    [Fact]
    public void Choose_with_changed_lines_takes_them_before_everything_else()
    {
        var many = Many(Severity.Error, 30).Add(Faults.On("z.yaml", 4, Severity.Notice));
        var changed = new ChangedLines([
            new("z.yaml", [new LineRange(4, 4)]),
            new("file-29.yaml", [new LineRange(1, 2), new LineRange(8, 9)]),
        ]);

        var choice = Annotations.Choose(
            many,
            d => changed.Touch(d.Span, Faults.Texts(d.Span.Path))
        );

        Assert.Equal(
            ["file-29.yaml", "z.yaml", "file-00.yaml"],
            choice.Shown.Take(3).Select(static d => d.Span.Path)
        );
        Assert.Equal(11, choice.Shown.Length);
    }

    [Fact]
    public void Choose_never_takes_more_than_the_job_can_show()
    {
        var many = Many(Severity.Error, 30).AddRange(Many(Severity.Warning, 30));

        var choice = Annotations.Choose(many, null, new AnnotationLimits(30, 50));

        Assert.Equal(50, choice.Shown.Length);
        Assert.Equal(10, choice.LeftOut.Length);
        Assert.All(choice.LeftOut, static d => Assert.Equal(Severity.Warning, d.Severity));
    }

    [Fact]
    public void Touch_of_a_span_of_several_lines_is_true_when_one_of_them_changed()
    {
        var fault = Faults.On("a.yaml", 2) with { Span = new SourceSpan("a.yaml", 3, 13) };
        var text = Faults.Texts("a.yaml");

        Assert.True(Changed(5, 5).Touch(fault.Span, text));
        Assert.True(Changed(1, 2).Touch(fault.Span, text));
        Assert.False(Changed(6, 9).Touch(fault.Span, text));
        Assert.False(Changed(1, 1).Touch(fault.Span, text));
        Assert.True(Changed(9, 9).Touch(SourceSpan.StartOf("a.yaml"), text));
        Assert.False(ChangedLines.None.Touch(fault.Span, text));
    }

    private static ChangedLines Changed(int first, int last) =>
        new([new("a.yaml", [new LineRange(first, last)])]);

    private static ImmutableArray<Diagnostic> Many(Severity severity, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Faults.On($"file-{i:D2}.yaml", 1, severity))];
}
