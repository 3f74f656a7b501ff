using ReportGen.Core.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// The template language without what templates from a pull request must not have: there is no clock, no file
/// beyond the set and no reflection; steps are counted, and values are escaped for where they are inserted.
/// </summary>
internal sealed class SandboxContext : TemplateContext
{
    private readonly TemplateLimits limits;
    private readonly CancellationToken cancellation;
    private int steps;
    private int stepLimit;
    private TemplateObject? lastItem;
    private string? lastKey;
    private ScriptNode? lastStatement;

    public SandboxContext(
        ScriptObject functions,
        MarkdownOutput output,
        TemplateLimits limits,
        CancellationToken cancellation
    )
        : base(functions, StringComparer.Ordinal)
    {
        this.limits = limits;
        this.cancellation = cancellation;
        stepLimit = limits.Steps;
        MarkdownOutput = output;
        CancellationToken = cancellation;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = limits.LoopSteps;
        LoopLimitQueryable = limits.LoopSteps;
        RecursiveLimit = limits.Depth;
        ObjectRecursionLimit = 16;
        LimitToString = limits.Characters + 16;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        TryGetVariable = ReportVariable;
        TryGetMember = ReportMember;
        PushOutput(output);
        output.WroteLiteral = Forget;
    }

    /// <summary>The current output of the template.</summary>
    public MarkdownOutput MarkdownOutput { get; private set; }

    /// <summary>Formats dates and numbers in the language of the document.</summary>
    public required Func<object, string?> Format { get; init; }

    /// <summary>Names of the values that every template sees, for suggestions.</summary>
    public IEnumerable<string> KnownNames { get; set; } = [];

    /// <summary>The item whose field was read last, for messages.</summary>
    public TemplateObject? CurrentItem => lastItem;

    /// <summary>The origins of the texts given to the template language, by the file name it uses for them.</summary>
    public Dictionary<string, TemplateOrigin> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Records that a field was read: what is written next comes from there.</summary>
    public void Accessed(TemplateObject item, string key) => (lastItem, lastKey) = (item, key);

    /// <summary>Counts one step; RG3006 when there are too many.</summary>
    public void CountStep()
    {
        if (++steps > stepLimit)
        {
            throw new TemplateException(
                TemplateDiagnostics.Limit,
                "The template takes more steps than any document needs.",
                "Look for a loop that never ends."
            );
        }
    }

    /// <summary>Runs an action with its own output and a smaller allowance of steps; returns what it wrote.</summary>
    public MarkdownOutput RunInto(MarkdownOutput inner, int allowance, Action run)
    {
        var (outer, outerLimit, item, key) = (MarkdownOutput, stepLimit, lastItem, lastKey);
        stepLimit = Math.Min(stepLimit, steps + allowance);
        MarkdownOutput = inner;
        PushOutput(inner);
        try
        {
            run();
        }
        finally
        {
            PopOutput();
            MarkdownOutput = outer;
            stepLimit = outerLimit;
            (lastItem, lastKey) = (item, key);
        }

        return inner;
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        CountStep();
        if ((steps & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        if (scriptNode is ScriptExpressionStatement)
        {
            lastStatement = scriptNode;
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(Scriban.Parsing.SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case MarkdownText markdown:
                MarkdownOutput.WriteMarkdown(markdown, Origin());
                break;
            case string text:
                MarkdownOutput.WriteValue(text, Origin());
                break;
            case bool flag:
                MarkdownOutput.WriteValue(flag ? "true" : "false", Origin());
                break;
            case IFormattable formattable:
                MarkdownOutput.WriteValue(ObjectToString(formattable) ?? "", Origin());
                break;
            case TemplateObject item:
                throw new TemplateException(
                    TemplateDiagnostics.Failed,
                    $"This is {item.Name} as a whole, which can't be written out.",
                    $"Write one of its fields: {string.Join(", ", item.GetMembers())}."
                );
            default:
                throw new TemplateException(
                    TemplateDiagnostics.Failed,
                    "A list or a function can't be written out.",
                    "Write “for … in …”, or use “list” to turn it into words."
                );
        }

        Forget();
        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value switch
        {
            null => "",
            string text => text,
            MarkdownText markdown => markdown.Plain,
            bool flag => flag ? "true" : "false",
            _ => Format(value) ?? base.ObjectToString(value, nested),
        };

    /// <summary>Whatever is empty is false: null, an empty text, an empty list, zero.</summary>
    public override bool ToBool(Scriban.Parsing.SourceSpan span, object? value) =>
        value switch
        {
            null or false or "" or 0 or 0L or 0m => false,
            MarkdownText markdown => !markdown.IsEmpty,
            System.Collections.ICollection list => list.Count > 0,
            _ => true,
        };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string or System.Collections.IList
            ? base.GetMemberAccessorImpl(target)
            : null;

    private ValueOrigin Origin()
    {
        if (lastItem is not null && lastKey is not null && lastItem.Locate(lastKey) is { } place)
        {
            return new(place, IsTemplate: false);
        }

        return lastStatement is { Span: var span } && Locate(span) is { } written
            ? new(written, IsTemplate: true)
            : default;
    }

    /// <summary>The place in a file of a span of the template language; null when it belongs to no file.</summary>
    public Diagnostics.SourceSpan? Locate(Scriban.Parsing.SourceSpan span) =>
        span.FileName is { } name && Files.TryGetValue(name, out var origin)
            ? origin.Place(span.Start.Offset, Math.Max(span.Start.Offset, span.End.Offset + 1))
            : null;

    private void Forget() => lastKey = null;

    private bool ReportVariable(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        ScriptVariable variable,
        out object? value
    )
    {
        value = null;
        var known = BuiltinObject
            .GetMembers()
            .Concat(KnownNames)
            .Concat(CurrentGlobal?.GetMembers() ?? []);
        throw Unknown(span, variable.Name, "value or function", known);
    }

    private bool ReportMember(
        TemplateContext context,
        Scriban.Parsing.SourceSpan span,
        object target,
        string member,
        out object? value
    )
    {
        value = null;
        throw target is TemplateObject item
            ? Unknown(span, member, $"field of {item.Name}", item.GetMembers())
            : Unknown(span, member, "field of this value", ["size"]);
    }

    private static ScriptRuntimeException Unknown(
        Scriban.Parsing.SourceSpan span,
        string name,
        string what,
        IEnumerable<string> known
    )
    {
        var names = known.ToList();
        var nearest = ClosestWord.Find(name, names.Order(StringComparer.Ordinal));
        var hint =
            nearest is not null ? $"Write {nearest}."
            : names.Count <= 12
                ? $"Write one of: {string.Join(", ", names.Order(StringComparer.Ordinal))}."
            : "See the list in docs/templates.md.";
        var message = $"“{name}” is not a {what}.";
        return new(
            span,
            message,
            new TemplateException(TemplateDiagnostics.UnknownName, message, hint)
        );
    }
}
