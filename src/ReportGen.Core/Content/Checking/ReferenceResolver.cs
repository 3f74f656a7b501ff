using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Checking;

/// <summary>Compares the ids used in a programme with the ids defined in it.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<
        (IdKinds Space, string Id, string File, int Scope),
        IdDefinition
    > defined = [];

    private readonly DiagnosticBag bag;
    private IdKinds unreadableKinds;

    private ReferenceResolver(DiagnosticBag bag) => this.bag = bag;

    /// <summary>Checks the files of one programme. RG2030 to RG2032.</summary>
    public static void Check(IReadOnlyList<ParsedFile> files, DiagnosticBag bag)
    {
        var resolver = new ReferenceResolver(bag);
        foreach (var file in files)
        {
            resolver.Collect(file);
        }

        foreach (var file in files)
        {
            foreach (var use in file.Uses)
            {
                resolver.Resolve(file, use);
            }
        }
    }

    private void Collect(ParsedFile file)
    {
        if (file.IsPartial)
        {
            unreadableKinds |= KindsIn(file.File.Schema);
        }

        if (ReferenceEquals(file.File.Schema, ContentSchemas.Statement))
        {
            Add(
                file,
                new(IdKinds.Statement, file.File.Name, SourceSpan.StartOf(file.File.Path), 0)
            );
        }

        foreach (var definition in file.Definitions)
        {
            Add(file, definition);
        }
    }

    private void Add(ParsedFile file, IdDefinition definition)
    {
        var key = Key(definition.Kind, definition.Id, file, definition.Scope);
        if (defined.TryAdd(key, definition))
        {
            return;
        }

        var first = defined[key];
        var isSame = first.Kind == definition.Kind;
        bag.Add(
            ContentDiagnostics.DuplicateId.At(
                definition.Span,
                isSame
                    ? $"‘{definition.Id}’ is already the id of another {Name(first.Kind)}."
                    : $"‘{definition.Id}’ is already the id of {WithArticle(first.Kind)}, and these kinds share their ids.",
                $"If they are different, type another id, for example {definition.Id}-2; if they are the same, delete one of them."
            ) with
            {
                Related = [new RelatedPlace(first.Span, "the first is here")],
            }
        );
    }

    private void Resolve(ParsedFile file, IdUse use)
    {
        var rest = use.Kinds;
        while (rest != IdKinds.None)
        {
            var kind = (IdKinds)((int)rest & -(int)rest);
            rest &= ~kind;
            if (
                defined.TryGetValue(Key(kind, use.Id, file, use.Scope), out var found)
                && (found.Kind & use.Kinds) != IdKinds.None
            )
            {
                return;
            }
        }

        // An invisible character, already reported, leaves a space.
        if (file.IsPartial && use.Id.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        // The id may be defined in a part that could not be read.
        if (Identifiers.IsId(use.Id) && (unreadableKinds & use.Kinds) != IdKinds.None)
        {
            return;
        }

        if (OfAnotherKind(file, use) is { } other)
        {
            bag.Add(
                ContentDiagnostics.WrongKindOfId.At(
                    use.Span,
                    $"‘{use.Id}’ is the id of {WithArticle(other.Kind)}, but the id of {WithArticle(use.Kinds)} is needed here.",
                    Suggestion(file, use)
                ) with
                {
                    Related = [new RelatedPlace(other.Span, $"the {Name(other.Kind)} is here")],
                }
            );
            return;
        }

        bag.Add(
            ContentDiagnostics.Dangling.At(
                use.Span,
                $"There is no {Name(use.Kinds)} with the id ‘{use.Id}’.",
                Suggestion(file, use)
            )
        );
    }

    private IdDefinition? OfAnotherKind(ParsedFile file, IdUse use)
    {
        foreach (var kind in Enum.GetValues<IdKinds>())
        {
            if (
                int.PopCount((int)kind) == 1
                && defined.TryGetValue(Key(kind, use.Id, file, use.Scope), out var found)
            )
            {
                return found;
            }
        }

        return null;
    }

    private string Suggestion(ParsedFile file, IdUse use)
    {
        var ids = new List<string>();
        foreach (var (key, definition) in defined)
        {
            var isLocal = (definition.Kind & (IdKinds.Part | IdKinds.Addressee)) != IdKinds.None;
            if (
                (definition.Kind & use.Kinds) != IdKinds.None
                && (
                    !isLocal
                    || (
                        key.Scope == use.Scope
                        && string.Equals(key.File, file.File.Path, StringComparison.Ordinal)
                    )
                )
            )
            {
                ids.Add(definition.Id);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        if (WordSuggestion.Of(use.Id, ids) is { } closest)
        {
            return $"Did you mean ‘{closest}’?";
        }

        return ids.Count is > 0 and <= 12
            ? $"The ids are: {string.Join(", ", ids)}. Add a new one in {Where(use.Kinds)}."
            : $"Add it in {Where(use.Kinds)}, or check the spelling.";
    }

    private static (IdKinds Space, string Id, string File, int Scope) Key(
        IdKinds kind,
        string id,
        ParsedFile file,
        int scope
    )
    {
        var isLocal = (kind & (IdKinds.Part | IdKinds.Addressee)) != IdKinds.None;
        var space =
            (kind & IdKinds.Tracked) != IdKinds.None ? IdKinds.Tracked
            : (kind & IdKinds.Register) != IdKinds.None ? IdKinds.Register
            : kind;
        return (space, id, isLocal ? file.File.Path : "", isLocal ? scope : 0);
    }

    private static IdKinds KindsIn(FileSchema schema) =>
        schema.Kind switch
        {
            "programme" => IdKinds.Report | IdKinds.Theme | IdKinds.Vocabulary,
            "bodies" => IdKinds.Body,
            "people" => IdKinds.Role | IdKinds.Person,
            "sources" => IdKinds.Source,
            "areas" => IdKinds.Area,
            "funding" => IdKinds.Funding,
            "figures" => IdKinds.Figure,
            "recommendation" => IdKinds.Recommendation | IdKinds.Part | IdKinds.Addressee,
            "commitment" => IdKinds.Commitment | IdKinds.Part | IdKinds.Addressee,
            _ => IdKinds.None,
        };

    /// <summary>The name of a kind of id, without an article.</summary>
    public static string Name(IdKinds kinds) =>
        kinds switch
        {
            IdKinds.Recommendation => "recommendation",
            IdKinds.Commitment => "commitment",
            IdKinds.Area => "area",
            IdKinds.Figure => "figure",
            IdKinds.Funding => "funding line",
            IdKinds.Register => "figure or funding line",
            IdKinds.Role => "role",
            IdKinds.Person => "person",
            IdKinds.Body => "body",
            IdKinds.Source => "source",
            IdKinds.Report => "report",
            IdKinds.Theme => "theme",
            IdKinds.Vocabulary => "vocabulary",
            IdKinds.Statement => "statement",
            IdKinds.Part => "part",
            IdKinds.Addressee => "addressee",
            IdKinds.ProtectedTerm => "protected term",
            _ => "statement, recommendation, commitment or area",
        };

    private static string WithArticle(IdKinds kinds) =>
        (kinds is IdKinds.Area or IdKinds.Addressee ? "an " : "a ") + Name(kinds);

    private static string Where(IdKinds kinds) =>
        kinds switch
        {
            IdKinds.Recommendation => ContentFiles.Recommendations + "/",
            IdKinds.Commitment => ContentFiles.Commitments + "/",
            IdKinds.Area => ContentFiles.Areas,
            IdKinds.Figure => ContentFiles.Figures,
            IdKinds.Funding => ContentFiles.Funding,
            IdKinds.Register => "figures.yaml or funding.yaml",
            IdKinds.Role or IdKinds.Person => ContentFiles.People,
            IdKinds.Body => ContentFiles.Bodies,
            IdKinds.Source => ContentFiles.Sources,
            IdKinds.Report or IdKinds.Theme or IdKinds.Vocabulary => ContentFiles.Programme,
            IdKinds.Statement => "statements/ (its id is the name of its file without ‘.yaml’)",
            IdKinds.Part => "the list ‘parts’ of this item",
            IdKinds.Addressee => "the list ‘addressees’ of this item",
            _ => "statements/, recommendations/, commitments/ or areas.yaml",
        };
}
