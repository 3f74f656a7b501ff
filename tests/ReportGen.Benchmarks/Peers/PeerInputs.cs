using System.Globalization;

namespace ReportGen.Benchmarks.Peers;

/// <summary>Writes the inputs of the comparison with other programs (see peers/compare.py).</summary>
internal static class PeerInputs
{
    /// <summary>Writes a statement, a report and 200 statements, each as Markdown, plain Markdown and Typst.</summary>
    /// <param name="folder">Where to.</param>
    public static void Write(string folder)
    {
        Put(folder, "statement", PeerDocument.Statement(0));
        Put(folder, "report", PeerDocument.Report(20));
        foreach (var chapters in (int[])[20, 200])
        {
            // Twenty chapters fill about a hundred pages.
            File.WriteAllText(
                Path.Combine(
                    folder,
                    string.Create(CultureInfo.InvariantCulture, $"scale-{chapters}.md")
                ),
                PeerMarkdown.Write(PeerDocument.Report(chapters))
            );
        }

        var batch = Path.Combine(folder, "batch");
        Directory.CreateDirectory(batch);
        for (var i = 1; i <= 200; i++)
        {
            Put(
                batch,
                string.Create(CultureInfo.InvariantCulture, $"s{i:D3}"),
                PeerDocument.Statement(i)
            );
        }
    }

    private static void Put(string folder, string name, PeerDocument document)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".md"), PeerMarkdown.Write(document));
        File.WriteAllText(
            Path.Combine(folder, name + ".plain.md"),
            PeerMarkdown.Write(document, isPlain: true)
        );
        File.WriteAllText(Path.Combine(folder, name + ".typ"), PeerTypst.Write(document));
    }
}
