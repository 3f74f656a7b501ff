using System.Globalization;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The arrangement of a table's columns on a page.</summary>
internal static class TableColumns
{
    /// <summary>The gap between columns, in points.</summary>
    public static double Gap(TypeSize size) => Math.Round(0.8 * size.Size, 1);

    /// <summary>The padding above and below the words of a cell, in points.</summary>
    public static double Padding(TypeSize size) => Math.Round(0.22 * size.Size, 1);

    /// <summary>Body type, or small type for tables with many columns; with less leading, as the lines in cells are short.</summary>
    public static TypeSize Type(Table table, TypeSize body, TypeSize small)
    {
        var size = table.Columns.Length > 6 && small.Size < body.Size ? small : body;
        return size with { Leading = Math.Min(size.Leading, Math.Round(1.26 * size.Size, 1)) };
    }

    /// <summary>Groups of columns that fit side by side; further groups repeat the first column when it names the rows.</summary>
    public static List<int[]> Groups(Table table, double width, TypeSize size)
    {
        var least = 3.6 * size.Size;
        var gap = Gap(size);
        var most = Math.Max(1, (int)((width + gap) / (least + gap)));
        var count = table.Columns.Length;
        var groups = new List<int[]>();
        if (count <= most)
        {
            groups.Add([.. Enumerable.Range(0, count)]);
            return groups;
        }

        var repeats = table.HasRowHeaders && most > 1;
        for (var next = 0; next < count; )
        {
            var group = new List<int>();
            if (repeats && next > 0)
            {
                group.Add(0);
            }

            while (group.Count < most && next < count)
            {
                group.Add(next++);
            }

            groups.Add([.. group]);
        }

        return groups;
    }

    /// <summary>Reports RG5008 when a table is printed in parts.</summary>
    public static void ReportParts(Table table, int parts, ReportDiagnostic report)
    {
        if (parts > 1)
        {
            report(
                PdfDiagnostics.WideTable,
                table.Origin,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A table of {table.Columns.Length} columns is printed in {parts} parts."
                ),
                "Use fewer columns, or swap rows and columns."
            );
        }
    }

    /// <summary>Reports RG5009.</summary>
    public static void ReportNoHeader(Table table, ReportDiagnostic report) =>
        report(
            PdfDiagnostics.TableWithoutHeader,
            table.Origin,
            "This table has no headers.",
            "Give every column a heading."
        );
}
