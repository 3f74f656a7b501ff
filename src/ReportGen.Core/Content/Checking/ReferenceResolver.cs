using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Checking;

/// <summary>Compares the ids used in a programme with the ids given in it.</summary>
internal sealed class ReferenceResolver
{
    private readonly Dictionary<
        (IdKinds Space, string Id, string File, int Scope),
        IdDefinition
    > given = [];

    private readonly DiagnosticBag bag;
    private IdKinds unreadable;

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
            unreadable |= KindsIn(file.File.Schema);
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
        if (given.TryAdd(key, definition))
        {
            return;
        }

        var first = given[key];
        var isSame = first.Kind == definition.Kind;
        bag.Add(
            ContentDiagnostics.DuplicateId.At(
                definition.Span,
                isSame
                    ? $"‘{definition.Id}’ is the id of another {Name(first.Kind)} already."
                    : $"‘{definition.Id}’ is the id of {WithArticle(first.Kind)} already, and such ids are shared.",
                $"If these are two things, type another id, for example {definition.Id}-2; if they are one and the same, delete one of them."
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
                given.TryGetValue(Key(kind, use.Id, file, use.Scope), out var found)
                && (found.Kind & use.Kinds) != IdKinds.None
            )
            {
                return;
            }
        }

        // An invisible character, which is told already, leaves a blank behind.
        if (file.IsPartial && use.Id.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        // What can't be read may well be what is meant.
        if (Identifiers.IsId(use.Id) && (unreadable & use.Kinds) != IdKinds.None)
        {
            return;
        }

        if (OfAnotherKind(file, use) is { } other)
        {
            bag.Add(
                ContentDiagnostics.WrongKindOfId.At(
                    use.Span,
                    $"‘{use.Id}’ is the id of {WithArticle(other.Kind)}, and {WithArticle(use.Kinds)} is wanted here.",
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
                && given.TryGetValue(Key(kind, use.Id, file, use.Scope), out var found)
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
        foreach (var (key, definition) in given)
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
        if (WordSuggestion.Of(use.Id, ids) is { } meant)
        {
            return $"Did you mean ‘{meant}’?";
        }

        return ids.Count is > 0 and <= 12
            ? $"The ids are: {string.Join(", ", ids)}. A new one is added in {Where(use.Kinds)}."
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

    /// <summary>What a kind of id names, in words.</summary>
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
            IdKinds.Statement => "statements/ (the name of a file there, without .yaml)",
            IdKinds.Part => "the list ‘parts’ of this item",
            IdKinds.Addressee => "the list ‘addressees’ of this item",
            _ => "statements/, recommendations/, commitments/ or areas.yaml",
        };
}
