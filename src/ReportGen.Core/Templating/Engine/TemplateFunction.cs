using System.Collections.Immutable;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Core.Templating.Engine;

/// <summary>A function that templates may call.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="parameters">Names of its parameters; those that end with ? are optional.</param>
/// <param name="body">What it does.</param>
internal sealed class TemplateFunction(
    string name,
    ImmutableArray<string> parameters,
    Func<FunctionArguments, object?> body
) : IScriptCustomFunction
{
    public string Name => name;

    public ImmutableArray<string> Parameters => parameters;

    public int RequiredParameterCount { get; } = CountRequired(parameters);

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < RequiredParameterCount
            ? new(typeof(object), parameters[index])
            : new(
                typeof(object),
                index < parameters.Length ? parameters[index].TrimEnd('?') : "value",
                null!
            );

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => body(new FunctionArguments(name, parameters, arguments, (SandboxContext)context));

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static int CountRequired(ImmutableArray<string> parameters)
    {
        var count = 0;
        while (count < parameters.Length && !parameters[count].EndsWith('?'))
        {
            count++;
        }

        return count;
    }
}

/// <summary>The arguments of one call, converted to what the function needs; RG3005 when they can't be.</summary>
internal readonly struct FunctionArguments(
    string function,
    ImmutableArray<string> parameters,
    ScriptArray values,
    SandboxContext context
)
{
    /// <summary>The running template.</summary>
    public SandboxContext Context => context;

    /// <summary>An argument as it is; null when left out.</summary>
    public object? this[int index] => index < values.Count ? values[index] : null;

    /// <summary>A text; null when left out.</summary>
    public string? Text(int index) =>
        this[index] switch
        {
            null => null,
            string text => text,
            MarkdownText markdown => markdown.Plain,
            IFormattable number => context.ObjectToString(number),
            _ => throw Wrong(index, "a text"),
        };

    /// <summary>A required text.</summary>
    public string RequiredText(int index) => Text(index) ?? throw Wrong(index, "a text");

    /// <summary>A number; null when left out.</summary>
    public decimal? Number(int index) =>
        this[index] switch
        {
            null => null,
            int n => n,
            long n => n,
            decimal n => n,
            double n when Math.Abs(n) < 1e15 => (decimal)n,
            object?[] list => list.Length,
            _ => throw Wrong(index, "a number"),
        };

    /// <summary>A list; a single value counts as a list of one.</summary>
    public IReadOnlyList<object?> List(int index) =>
        this[index] switch
        {
            null => [],
            object?[] list => list,
            ScriptArray array => [.. array],
            string or TemplateObject or MarkdownText => [this[index]],
            System.Collections.IEnumerable many => Counted(many),
            _ => throw Wrong(index, "a list"),
        };

    /// <summary>The record that an item shows; RG3005 when it is of another kind.</summary>
    public T Record<T>(int index, string kind)
        where T : class => (this[index] as TemplateObject)?.Source as T ?? throw Wrong(index, kind);

    /// <summary>True or false; false when left out.</summary>
    public bool Flag(int index) => this[index] is true;

    /// <summary>The error for an unusable argument, naming the parameter.</summary>
    public TemplateException Wrong(int index, string expected) =>
        new(
            TemplateDiagnostics.BadArgument,
            $"“{function}” needs {expected} as its {parameters[index].TrimEnd('?')}, not {Describe(this[index])}."
        );

    private object?[] Counted(System.Collections.IEnumerable many)
    {
        var list = new List<object?>();
        foreach (var one in many)
        {
            context.CountStep();
            list.Add(one);
        }

        return [.. list];
    }

    private static string Describe(object? value) =>
        value switch
        {
            null => "nothing",
            string text => $"“{text}”",
            TemplateObject item => item.Name,
            MarkdownText => "Markdown",
            bool => "true or false",
            System.Collections.IEnumerable => "a list",
            IFormattable => "a number or a date",
            _ => "this",
        };
}
