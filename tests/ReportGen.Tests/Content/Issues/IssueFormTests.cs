using ReportGen.Core.Content.Issues;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Programmes.Model;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Tests.Content.Issues;

/// <summary>The forms of <c>.github/ISSUE_TEMPLATE</c> follow GitHub's form schema and the program's table.</summary>
public sealed class IssueFormTests
{
    public static TheoryData<string> Names => [.. FormFile.All().Select(static f => f.Name)];

    [Fact]
    public void Forms_in_the_folder_are_those_of_the_program() =>
        Assert.Equal(
            IssueForms.All.Select(static f => f.Name),
            FormFile.All().Select(static f => f.Name)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Form_asks_the_questions_of_the_program_in_their_order(string name)
    {
        var form = IssueForms.All.Single(f => f.Name == name);
        var file = FormFile.Read(name);

        Assert.Equal(
            form.Questions.Select(static q => (q.Id, q.Label, q.IsRequired)),
            file.Questions.Select(static q =>
                (
                    FormFile.Word(q, "id")!,
                    FormFile.Word(FormFile.Group(q, "attributes"), "label")!,
                    FormFile.Word(FormFile.Group(q, "validations"), "required") is "true"
                )
            )
        );
        var boxes = Assert.Single(file.Body, static e => FormFile.Word(e, "type") == "checkboxes");
        Assert.Equal(
            IssueForms.Confirmation,
            FormFile.Word(FormFile.Group(boxes, "attributes"), "label")
        );
        Assert.Same(boxes, file.Body.Last());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Form_offers_the_words_of_the_format_and_no_others(string name)
    {
        var form = IssueForms.All.Single(f => f.Name == name);
        var file = FormFile.Read(name);

        foreach (var question in form.Questions)
        {
            var asked = file.Questions.Single(q => FormFile.Word(q, "id") == question.Id);
            var isChoice = question.Schema?.Form == ValueForm.Choice;
            Assert.Equal(isChoice, FormFile.Word(asked, "type") == "dropdown");
            Assert.Equal(isChoice ? question.Schema!.Choices : [], FormFile.Options(asked));
        }
    }

    [Theory]
    [InlineData("response", typeof(Response))]
    [InlineData("delivery", typeof(Delivery))]
    [InlineData("closed-compared", typeof(ClosureComparison))]
    public void Options_of_a_dropdown_are_the_words_of_the_model(string id, Type model)
    {
        var asked = FormFile
            .All()
            .SelectMany(static f => f.Questions)
            .Where(q => FormFile.Word(q, "id") == id)
            .ToArray();

        Assert.NotEmpty(asked);
        Assert.All(
            asked,
            q =>
                Assert.Equal(
                    Enum.GetNames(model),
                    FormFile
                        .Options(q)
                        .Select(static o => string.Concat(o.Split(' ').Select(Capital)))
                )
        );

        static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Form_follows_the_schema_of_GitHub(string name)
    {
        var file = FormFile.Read(name);

        AssertKeys(file.Root, "name", "description", "title", "labels", "body");
        Assert.False(string.IsNullOrWhiteSpace(FormFile.Word(file.Root, "name")));
        Assert.False(string.IsNullOrWhiteSpace(FormFile.Word(file.Root, "description")));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in file.Body)
        {
            var type = FormFile.Word(element, "type");
            var attributes = FormFile.Group(element, "attributes");
            AssertKeys(element, "type", "id", "attributes", "validations");
            if (type == "markdown")
            {
                AssertKeys(attributes, "value");
                continue;
            }

            Assert.Matches("^[A-Za-z0-9_-]+$", FormFile.Word(element, "id"));
            Assert.True(ids.Add(FormFile.Word(element, "id")!));
            Assert.True(labels.Add(FormFile.Word(attributes, "label")!));
            AssertKeys(FormFile.Group(element, "validations"), "required");
            switch (type)
            {
                case "input" or "textarea":
                    AssertKeys(attributes, "label", "description", "placeholder");
                    break;
                case "dropdown":
                    AssertKeys(attributes, "label", "description", "options");
                    Assert.Distinct(FormFile.Options(element));
                    Assert.DoesNotContain(
                        FormFile.Options(element),
                        static o => o.Equals("none", StringComparison.OrdinalIgnoreCase)
                    );
                    break;
                case "checkboxes":
                    AssertKeys(attributes, "label", "options");
                    Assert.False(element.Children.ContainsKey("validations"));
                    Assert.All(
                        ((YamlSequenceNode)attributes.Children["options"]).Children,
                        static o => AssertKeys((YamlMappingNode)o, "label", "required")
                    );
                    break;
                default:
                    Assert.Fail($"{name}: GitHub has no element ‘{type}’.");
                    break;
            }
        }
    }

    [Fact]
    public void Chooser_is_set_up_by_fields_that_GitHub_has() =>
        AssertKeys(FormFile.Read("config").Root, "blank_issues_enabled", "contact_links");

    private static void AssertKeys(YamlMappingNode group, params string[] known) =>
        Assert.All(group.Children.Keys, k => Assert.Contains(((YamlScalarNode)k).Value, known));
}
