using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;

namespace ReportGen.Core.Markdown;

/// <summary>The configuration of Markdig.</summary>
internal static class MarkdownPipelines
{
    /// <summary>The maximum nesting depth of blocks.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Built once, because building a pipeline costs more than reading a short document.</summary>
    public static MarkdownPipeline Standard { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaximumDepth };
        builder.UsePreciseSourceLocation();
        builder.UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true });
        builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.UseTaskLists();
        builder.UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        builder.UseListExtras();
        builder.Extensions.AddIfNotAlready<AlertExtension>();
        builder.Extensions.AddIfNotAlready<FootnoteExtension>();
        // Only the colon opens a definition; Markdig accepts a tilde too.
        builder.BlockParsers.Insert(0, new DefinitionListParser { OpeningCharacters = [':'] });
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.InsertBefore<ListBlockParser>(new AbbreviationParser());
        builder.InlineParsers.Insert(0, new LanguageMarkParser());
        return builder.Build();
    }
}
