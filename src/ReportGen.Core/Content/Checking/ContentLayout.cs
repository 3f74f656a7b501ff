using System.Collections.Immutable;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Checking;

/// <summary>A content file to read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Programme">Its programme's folder; empty for files shared by all programmes.</param>
/// <param name="Schema">Its kind.</param>
internal sealed record ContentFile(string Path, string Programme, FileSchema Schema)
{
    /// <summary>The file's name without its ending.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..^".yaml".Length];
}

/// <summary>Classifies the files in <c>content/</c> by their paths, and reports those in the wrong place.</summary>
internal static class ContentLayout
{
    private static readonly ImmutableArray<FileSchema> AtRoot =
    [
        ContentSchemas.Calendar,
        ContentSchemas.ProtectedTerms,
    ];

    private static readonly ImmutableArray<FileSchema> Single =
    [
        ContentSchemas.Programme,
        ContentSchemas.Bodies,
        ContentSchemas.People,
        ContentSchemas.Sources,
        ContentSchemas.Areas,
        ContentSchemas.Funding,
        ContentSchemas.Figures,
    ];

    private static readonly ImmutableArray<(string Folder, FileSchema Schema)> Folders =
    [
        (ContentFiles.Recommendations, ContentSchemas.Recommendation),
        (ContentFiles.Commitments, ContentSchemas.Commitment),
        (ContentFiles.Statements, ContentSchemas.Statement),
        (ContentFiles.Debates, ContentSchemas.Debate),
    ];

    /// <summary>Returns the files to read, in ordinal order, and reports the others. RG2040 to RG2045.</summary>
    public static List<ContentFile> Classify(IReadOnlyList<string> paths, DiagnosticBag bag)
    {
        var files = new List<ContentFile>(paths.Count);
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            var name = parts[^1];
            // Notes for people, and files that editors and systems leave.
            if (
                name.StartsWith('.')
                || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                || Array.Exists(parts, static part => part.StartsWith('.'))
                || (parts.Length > 3 && parts[2] is RepositoryFolders.Templates)
            )
            {
                continue;
            }

            if (Classify(path, parts, name, bag) is { } file)
            {
                files.Add(file);
            }
        }

        ReportProgrammes(files, bag);
        return files;
    }

    private static ContentFile? Classify(
        string path,
        string[] parts,
        string name,
        DiagnosticBag bag
    )
    {
        if (!name.EndsWith(".yaml", StringComparison.Ordinal))
        {
            ReportEnding(path, name, bag);
            return null;
        }

        var stem = name[..^".yaml".Length];
        switch (parts.Length)
        {
            case 2:
                foreach (var schema in AtRoot)
                {
                    if (string.Equals(schema.Kind, stem, StringComparison.Ordinal))
                    {
                        return new ContentFile(path, "", schema);
                    }
                }

                ReportPlace(path, stem, AtRoot, "directly in content/", bag);
                return null;
            case 3:
                foreach (var schema in Single)
                {
                    if (string.Equals(schema.Kind, stem, StringComparison.Ordinal))
                    {
                        return new ContentFile(path, parts[1], schema);
                    }
                }

                ReportPlace(path, stem, Single, $"directly in {parts[0]}/{parts[1]}/", bag);
                return null;
            case 4:
                foreach (var (folder, schema) in Folders)
                {
                    if (string.Equals(folder, parts[2], StringComparison.Ordinal))
                    {
                        return new ContentFile(path, parts[1], schema);
                    }
                }

                ReportFolder(path, parts, bag);
                return null;
            default:
                bag.Add(
                    ContentDiagnostics.NotReadHere.At(
                        SourceSpan.StartOf(path),
                        "This file is in a folder that is too deep, so it is not read.",
                        $"Move it to {parts[0]}/{parts[1]}/{parts[2]}/{name}"
                    )
                );
                return null;
        }
    }

    private static void ReportEnding(string path, string name, DiagnosticBag bag)
    {
        var dot = name.LastIndexOf('.');
        var stem = dot > 0 ? name[..dot] : name;
        var ending = dot > 0 ? name[dot..].ToLowerInvariant() : "";
        var span = SourceSpan.StartOf(path);
        if (ending is ".yml" or ".yaml" or ".txt" or ".json" or "")
        {
            bag.Add(
                ContentDiagnostics.WrongEnding.At(
                    span,
                    ending.Length == 0
                        ? "This file has no ending, so it is not read."
                        : $"This file ends in {name[dot..]}, so it is not read.",
                    $"Rename it to {stem}.yaml"
                )
            );
        }
        else
        {
            bag.Add(
                ContentDiagnostics.NotReadHere.At(
                    span,
                    $"Files that end in {name[dot..]} are not read.",
                    "Move it out of content/, or copy its content into a .yaml file."
                )
            );
        }
    }

    private static void ReportPlace(
        string path,
        string stem,
        ImmutableArray<FileSchema> here,
        string where,
        DiagnosticBag bag
    )
    {
        var span = SourceSpan.StartOf(path);
        var names = new List<string>();
        foreach (var schema in here)
        {
            names.Add(schema.Kind);
        }

        foreach (var schema in ContentSchemas.All)
        {
            if (string.Equals(schema.Kind, stem, StringComparison.Ordinal))
            {
                bag.Add(
                    ContentDiagnostics.NotReadHere.At(
                        span,
                        $"This file is not read here: it belongs at {schema.Pattern.Replace("*", "NAME", StringComparison.Ordinal)}.",
                        "Move it there."
                    )
                );
                return;
            }
        }

        var closest = WordSuggestion.Of(stem, names);
        bag.Add(
            ContentDiagnostics.NotReadHere.At(
                span,
                $"This file is not read: no file named {stem}.yaml is expected {where}.",
                closest is not null
                    ? $"Did you mean {closest}.yaml?"
                    : $"The files here are {string.Join(", ", names)} (each with .yaml)."
            )
        );
    }

    private static void ReportFolder(string path, string[] parts, DiagnosticBag bag)
    {
        var names = new List<string>();
        foreach (var (folder, _) in Folders)
        {
            names.Add(folder);
        }

        var closest = WordSuggestion.Of(parts[2], names);
        bag.Add(
            ContentDiagnostics.NotReadHere.At(
                SourceSpan.StartOf(path),
                $"This file is not read: there is no folder ‘{parts[2]}’ in a programme.",
                closest is not null
                    ? $"Move it to {parts[0]}/{parts[1]}/{closest}/{parts[3]}"
                    : $"The folders of a programme are {string.Join(", ", names)} and templates."
            )
        );
    }

    private static void ReportProgrammes(List<ContentFile> files, DiagnosticBag bag)
    {
        if (files.Count == 0)
        {
            bag.Add(
                ContentDiagnostics.NoContent.At(
                    SourceSpan.StartOf(RepositoryFolders.Content),
                    "There is no programme in the folder content/.",
                    "Create one with: reportgen new programme NAME"
                )
            );
            return;
        }

        var reported = new HashSet<string>(StringComparer.Ordinal);
        var withFile = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (ReferenceEquals(file.Schema, ContentSchemas.Programme))
            {
                withFile.Add(file.Programme);
            }
        }

        foreach (var file in files)
        {
            var programme = file.Programme;
            if (programme.Length > 0 && reported.Add(programme))
            {
                ReportProgramme(file, withFile.Contains(programme), bag);
            }

            if (
                (
                    ReferenceEquals(file.Schema, ContentSchemas.Statement)
                    || ReferenceEquals(file.Schema, ContentSchemas.Debate)
                ) && !Identifiers.IsId(file.Name)
            )
            {
                bag.Add(
                    ContentDiagnostics.FileNameNotId.At(
                        SourceSpan.StartOf(file.Path),
                        $"‘{file.Name}’ cannot be the name of {file.Schema.Root.DisplayName}: it is used in addresses, so it may contain only small letters, digits and single hyphens.",
                        $"Rename the file to {Identifiers.ToId(file.Name)}.yaml"
                    )
                );
            }
        }
    }

    private static void ReportProgramme(ContentFile first, bool hasFile, DiagnosticBag bag)
    {
        var programme = first.Programme;
        if (!hasFile)
        {
            bag.Add(
                ContentDiagnostics.NoProgrammeFile.At(
                    SourceSpan.StartOf(
                        $"{RepositoryFolders.OfProgramme(programme)}/{ContentFiles.Programme}"
                    ),
                    $"The folder content/{programme}/ has no file programme.yaml, so no document is built from it.",
                    $"Write content/{programme}/programme.yaml with the fields title, languages and body; or create a new programme with: reportgen new programme NAME"
                )
            );
        }

        if (!Identifiers.IsId(programme))
        {
            bag.Add(
                ContentDiagnostics.FolderNameNotId.At(
                    SourceSpan.StartOf(first.Path),
                    $"‘{programme}’ cannot be the name of a programme's folder: it is used in addresses, so it may contain only small letters, digits and single hyphens.",
                    $"Rename the folder to {Identifiers.ToId(programme)}"
                )
            );
        }
    }
}
