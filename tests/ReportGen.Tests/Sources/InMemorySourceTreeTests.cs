using ReportGen.Core.Sources;

namespace ReportGen.Tests.Sources;

public sealed class InMemorySourceTreeTests
{
    [Fact]
    public void Read_of_a_file_that_is_not_there_is_null_and_not_empty()
    {
        var tree = new InMemorySourceTree(
            new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                ["content/empty.yaml"] = default,
            }
        );

        Assert.Null(tree.Read("content/none.yaml"));
        Assert.Equal(0, tree.Read("content/empty.yaml")!.Value.Length);
    }
}
