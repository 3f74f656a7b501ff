using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Core.Templating.Engine;

/// <summary>One run of one template: parses templates and prose, runs them and collects their output.</summary>
internal sealed class TemplateRun
{
    private readonly TemplateSet set;
    private readonly TemplateLimits limits;
    private readonly Func<string, SourceText?> contentFile;
    private readonly Dictionary<string, Template> read = new(StringComparer.Ordinal);
    private readonly Dictionary<Prose, (Template Template, TemplateOrigin Origin)> readProse = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly SandboxContext context;
    private readonly MarkdownOutput output;
    private int proseDepth;

    /// <summary>Prepares a run.</summary>
    /// <param name="set">Where includes come from.</param>
    /// <param name="functions">What templates may call.</param>
    /// <param name="format">How dates and numbers are written.</param>
    /// <param name="contentFile">The texts of the content, for exact places in prose; may always return null.</param>
    /// <param name="limits">The limits of the run.</param>
    /// <param name="cancellation">Ends the run early.</param>
    public TemplateRun(
        TemplateSet set,
        IEnumerable<TemplateFunction> functions,
        Func<object, string?> format,
        Func<string, SourceText?> contentFile,
        TemplateLimits limits,
        CancellationToken cancellation
    )
    {
        this.set = set;
        this.limits = limits;
        this.contentFile = contentFile;
        output = new MarkdownOutput(limits.Characters);
        var builtin = new ScriptObject(64, StringComparer.Ordinal);
        foreach (var function in functions)
        {
            builtin.SetValue(function.Name, function, readOnly: true);
        }

        builtin.SetValue(
            "include",
            new TemplateFunction("include", ["name", "it?"], Include),
            readOnly: true
        );
        context = new SandboxContext(builtin, output, limits, cancellation) { Format = format };
    }

    /// <summary>Runs a template.</summary>
    /// <param name="name">Its name in the set.</param>
    /// <param name="globals">The values that it sees.</param>
    /// <param name="after">Supplies Markdown to append, called after the template has run; null for none.</param>
    /// <returns>What it wrote, or diagnostics.</returns>
    public (string Text, OriginMap Origins, ImmutableArray<Diagnostic> Diagnostics) Run(
        string name,
        IScriptObject globals,
        Func<string>? after
    )
    {
        var fallback = SourceSpan.StartOf(
            set.Find(name)?.Path ?? $"{RepositoryFolders.Templates}/{name}"
        );
        context.PushGlobal(globals);
        context.PushGlobal(new ScriptObject(0, StringComparer.Ordinal));
        context.KnownNames = globals.GetMembers();
        try
        {
            var template = Load(name);
            context.PushSourceFile(name);
            WriteResult(context.Evaluate(template.Page, false));
            if (after?.Invoke() is { Length: > 0 } more)
            {
                output.Write("\n\n", 0, 2);
                output.WriteMarkdown(new MarkdownText(more, "") { IsBlock = true }, default);
            }

            return (output.ToString(), output.Origins, []);
        }
        catch (ScriptRuntimeException exception)
        {
            return ("", new OriginMap(), [ScribanErrors.Read(exception, context, fallback)]);
        }
        catch (TemplateException failure)
        {
            return (
                "",
                new OriginMap(),
                [failure.Code.At(failure.At ?? fallback, failure.Message, failure.Hint)]
            );
        }
    }

    /// <summary>Converts prose to Markdown, running the expressions in it.</summary>
    public MarkdownText Prose(Prose prose)
    {
        var text = prose.Markdown;
        var hasCode = text.Contains("{{", StringComparison.Ordinal);
        if (hasCode && ++proseDepth > 4)
        {
            proseDepth = 0;
            throw new TemplateException(
                TemplateDiagnostics.Limit,
                "This text shows another text, which shows this one again."
            )
            {
                At = prose.Origin,
            };
        }

        try
        {
            return hasCode ? RunProse(prose) : PlainProse(prose);
        }
        finally
        {
            proseDepth -= hasCode ? 1 : 0;
        }
    }

    private MarkdownText PlainProse(Prose prose)
    {
        var map = new OriginMap();
        new ProseOrigin(prose.Markdown, prose.Origin, contentFile(prose.Origin.Path)).Add(
            map,
            0,
            0,
            prose.Markdown.Length
        );
        return Block(prose.Markdown, map);
    }

    private MarkdownText RunProse(Prose prose)
    {
        if (!readProse.TryGetValue(prose, out var known))
        {
            var origin = new ProseOrigin(
                prose.Markdown,
                prose.Origin,
                contentFile(prose.Origin.Path)
            );
            var name = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"prose:{readProse.Count}"
            );
            context.Files[name] = origin;
            known = (Parse(prose.Markdown, name, origin), origin);
            readProse.Add(prose, known);
        }

        var inner = new MarkdownOutput(TemplateLimits.Prose.Characters);
        inner.AddLiteral(prose.Markdown, known.Origin);
        context.RunInto(
            inner,
            TemplateLimits.Prose.Steps,
            () => WriteResult(context.Evaluate(known.Template.Page, false))
        );
        return Block(inner.ToString(), inner.Origins);
    }

    private void WriteResult(object? result)
    {
        if (result is not null)
        {
            context.Write(context.CurrentSpan, result);
        }
    }

    private static MarkdownText Block(string markdown, OriginMap map)
    {
        var text = markdown.TrimEnd('\n', ' ');
        return new MarkdownText(text, MarkdownToPlainText.Of(text))
        {
            Pieces = map.Before(text.Length),
            IsBlock = true,
        };
    }

    private object? Include(FunctionArguments arguments)
    {
        var name = arguments.RequiredText(0);
        var template = Load(name);
        var scope = new ScriptObject(1, StringComparer.Ordinal);
        scope.SetValue("it", arguments[1], readOnly: false);
        context.EnterRecursive(template.Page);
        context.PushGlobal(scope);
        context.PushSourceFile(name);
        try
        {
            WriteResult(context.Evaluate(template.Page, false));
        }
        finally
        {
            context.PopSourceFile();
            context.PopGlobal();
            context.ExitRecursive(template.Page);
        }

        return null;
    }

    private Template Load(string name)
    {
        if (read.TryGetValue(name, out var known))
        {
            return known;
        }

        if (set.Find(name) is not { } file)
        {
            var nearest = ClosestWord.Find(name, set.Names.Order(StringComparer.Ordinal));
            throw new TemplateException(
                TemplateDiagnostics.Missing,
                $"There is no template “{name}”.",
                nearest is null ? "Write a path below templates/." : $"Write “{nearest}”."
            );
        }

        var (template, text) = set.Parsed(
            name,
            () =>
            {
                // The final line end of a file is not written, so that an include can be within a line.
                var content = file.Text.TrimEnd('\n');
                return (Parse(content, name, new FileOrigin(file)), content);
            }
        );
        var origin = new FileOrigin(file);
        output.AddLiteral(text, origin);
        context.Files[name] = origin;
        return read[name] = template;
    }

    private static Template Parse(string text, string name, TemplateOrigin origin)
    {
        var template = Template.Parse(
            text,
            name,
            new Scriban.Parsing.ParserOptions
            {
                ExpressionDepthLimit = 60,
                ParseFloatAsDecimal = true,
            },
            new Scriban.Parsing.LexerOptions { FrontMatterMarker = "\0" }
        );
        if (template.HasErrors)
        {
            var first = ScribanErrors.Read(template, origin).First();
            throw new TemplateException(first.Code, first.Message, first.Hint) { At = first.Span };
        }

        if (template.Page is { } page && ForbiddenSyntax.Find(page) is { } found)
        {
            throw new TemplateException(
                TemplateDiagnostics.NotAllowed,
                $"“{found.Name}” can't be used in a template.",
                "Use if, for, with, func and include."
            )
            {
                At = origin.Place(found.Node.Span.Start.Offset, found.Node.Span.End.Offset + 1),
            };
        }

        return template;
    }
}
