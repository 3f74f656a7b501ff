namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>One marked-content sequence.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Properties">Its property list, or null.</param>
/// <param name="Parent">The sequence around it, or null.</param>
/// <param name="Owner">The page or form whose stream holds it.</param>
internal sealed record Mark(string Tag, PdfDict? Properties, Mark? Parent, PdfDict Owner)
{
    public int? Mcid => Properties?.Int("MCID");

    public bool IsArtifact => Tag is "Artifact";

    /// <summary>This sequence and those around it, innermost first.</summary>
    public IEnumerable<Mark> Chain()
    {
        for (var mark = this; mark is not null; mark = mark.Parent)
        {
            yield return mark;
        }
    }
}

/// <summary>Something painted.</summary>
/// <param name="What">text, path, image, shading or form.</param>
/// <param name="Mark">The innermost sequence around it, or null.</param>
/// <param name="Font">The font of text.</param>
/// <param name="Strings">The strings shown.</param>
internal sealed record Painted(
    string What,
    Mark? Mark,
    PdfDict? Font,
    IReadOnlyList<byte[]> Strings
);

/// <summary>Kinds of fault that only following the operators shows.</summary>
internal enum ContentFault
{
    UnknownOperator,
    Unbalanced,
    Interleaved,
    TooDeep,
    MissingResource,
    NoOwnResources,
    Unreadable,
    ForbiddenColour,
    WrongIntent,
    BadOperand,
}

/// <summary>What the content of one page does, forms included.</summary>
internal sealed class PageContent
{
    private readonly HashSet<PdfDict> active = [];

    private PageContent(PdfDict page, int number)
    {
        Page = page;
        Number = number;
    }

    public PdfDict Page { get; }

    /// <summary>From 1.</summary>
    public int Number { get; }

    public List<Mark> Marks { get; } = [];

    public List<Painted> Items { get; } = [];

    public List<(ContentFault Kind, string Message)> Faults { get; } = [];

    /// <summary>Forms in the order in which they are painted, repetitions included.</summary>
    public List<PdfDict> Forms { get; } = [];

    /// <summary>Graphics state dictionaries used.</summary>
    public List<PdfDict> States { get; } = [];

    public static PageContent Of(PdfDict page, int number)
    {
        var content = new PageContent(page, number);
        using var joined = new MemoryStream();
        foreach (var part in page.List("Contents"))
        {
            if ((part as PdfStream)?.Decoded() is not { } data)
            {
                content.Fault(ContentFault.Unreadable, "a content stream can't be decoded");
                continue;
            }

            joined.Write(data);
            joined.WriteByte((byte)'\n');
        }

        var resources = Inherited(page, "Resources") as PdfDict;
        content.Walk(page, joined.ToArray(), resources, null, null);
        return content;
    }

    /// <summary>A page attribute that may stand on a parent (P Table 30).</summary>
    public static object? Inherited(PdfDict page, string key)
    {
        for (
            (PdfDict? node, var depth) = (page, 0);
            node is not null && depth < 64;
            (node, depth) = (node.Dict("Parent"), depth + 1)
        )
        {
            if (node[key] is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private void Fault(ContentFault kind, string message) => Faults.Add((kind, message));

    private void Walk(
        PdfDict owner,
        byte[] data,
        PdfDict? resources,
        Mark? outer,
        PdfDict? outerFont
    )
    {
        if (!active.Add(owner))
        {
            Fault(ContentFault.Unreadable, "a form paints itself");
            return;
        }

        var walk = new ContentWalk(this, owner, resources, outer, outerFont);
        var operands = new List<object?>();
        var reader = new ContentReader(owner.File, data);
        while (reader.Next(operands) is { } op)
        {
            walk.Do(op, operands);
        }

        if (resources is null && walk.UsesResources)
        {
            Fault(ContentFault.NoOwnResources, "a content stream uses resources but has none");
        }

        walk.Finish();
        active.Remove(owner);
    }

    /// <summary>Follows the operators of one stream.</summary>
    private sealed class ContentWalk(
        PageContent content,
        PdfDict owner,
        PdfDict? resources,
        Mark? outer,
        PdfDict? outerFont
    )
    {
        private readonly Stack<PdfDict?> fonts = new();
        private readonly Stack<(Mark? Before, bool InText, int Depth)> open = new();
        private Mark? mark = outer;
        private PdfDict? font = outerFont;
        private bool inText;

        public bool UsesResources { get; private set; }

        public void Do(string op, List<object?> operands)
        {
            if (!ContentOperators.IsKnown(op))
            {
                content.Fault(ContentFault.UnknownOperator, $"operator {op}");
                return;
            }

            switch (op)
            {
                case "q":
                    fonts.Push(font);
                    if (fonts.Count > 28)
                    {
                        content.Fault(ContentFault.TooDeep, $"{fonts.Count} q deep");
                    }

                    break;
                case "Q" when fonts.Count == 0:
                    content.Fault(ContentFault.Unbalanced, "Q without q");
                    break;
                case "Q":
                    font = fonts.Pop();
                    break;
                case "BT" when inText:
                case "ET" when !inText:
                    content.Fault(ContentFault.Unbalanced, $"{op} out of place");
                    break;
                case "BT":
                    inText = true;
                    break;
                case "ET":
                    inText = false;
                    break;
                case "BMC":
                    Open(operands, null);
                    break;
                case "BDC":
                    Open(
                        operands,
                        operands.ElementAtOrDefault(1) switch
                        {
                            PdfDict direct => direct,
                            PdfName name => Resource("Properties", name.Value) as PdfDict,
                            _ => null,
                        }
                    );
                    break;
                case "EMC":
                    Close();
                    break;
                case "Tf":
                    font = Named("Font", operands) as PdfDict;
                    break;
                case "gs":
                    if (Named("ExtGState", operands) is PdfDict state)
                    {
                        content.States.Add(state);
                    }

                    break;
                case "cs" or "CS":
                    ColourSpace(operands);
                    break;
                case "k" or "K":
                    content.Fault(ContentFault.ForbiddenColour, "DeviceCMYK");
                    break;
                case "ri":
                    if (
                        operands.FirstOrDefault()
                        is not PdfName
                        {
                            Value: "RelativeColorimetric"
                                or "AbsoluteColorimetric"
                                or "Perceptual"
                                or "Saturation"
                        }
                    )
                    {
                        content.Fault(ContentFault.WrongIntent, "an unknown rendering intent");
                    }

                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    Text(operands);
                    break;
                case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                    content.Items.Add(new("path", mark, null, []));
                    break;
                case "sh":
                    Named("Shading", operands);
                    content.Items.Add(new("shading", mark, null, []));
                    break;
                case "BI":
                    content.Items.Add(new("inline image", mark, null, []));
                    break;
                case "Do":
                    Paint(operands);
                    break;
            }
        }

        public void Finish()
        {
            if (fonts.Count > 0)
            {
                content.Fault(ContentFault.Unbalanced, $"{fonts.Count} q not closed");
            }

            if (inText)
            {
                content.Fault(ContentFault.Unbalanced, "BT not closed");
            }

            if (open.Count > 0)
            {
                content.Fault(
                    ContentFault.Unbalanced,
                    $"{open.Count} marked-content sequences not closed"
                );
            }
        }

        private void Open(List<object?> operands, PdfDict? properties)
        {
            open.Push((mark, inText, fonts.Count));
            mark = new(
                (operands.FirstOrDefault() as PdfName)?.Value ?? "",
                properties,
                mark,
                owner
            );
            content.Marks.Add(mark);
        }

        private void Close()
        {
            if (!open.TryPop(out var opened))
            {
                content.Fault(ContentFault.Unbalanced, "EMC without BMC or BDC");
                return;
            }

            if (opened.InText != inText || opened.Depth != fonts.Count)
            {
                content.Fault(
                    ContentFault.Interleaved,
                    $"{mark?.Tag} is not nested with BT/ET or q/Q"
                );
            }

            mark = opened.Before;
        }

        private void Text(List<object?> operands)
        {
            var strings = new List<byte[]>();
            foreach (var operand in operands)
            {
                if (operand is PdfText text)
                {
                    strings.Add(text.Bytes);
                }
                else if (operand is PdfArray array)
                {
                    strings.AddRange(array.Items.OfType<PdfText>().Select(t => t.Bytes));
                }
            }

            if (!inText)
            {
                content.Fault(ContentFault.Unbalanced, "text shown outside BT and ET");
            }

            if (font is null)
            {
                content.Fault(ContentFault.MissingResource, "text without a font");
            }

            if (strings.Exists(s => s.Length > 0))
            {
                content.Items.Add(new("text", mark, font, strings));
            }
        }

        private void Paint(List<object?> operands)
        {
            if (Named("XObject", operands) is not PdfStream stream)
            {
                return;
            }

            if (stream.Dict.Name("Subtype") is not "Form")
            {
                content.Items.Add(new("image", mark, null, []));
                return;
            }

            content.Forms.Add(stream.Dict);
            if (stream.Decoded() is { } data)
            {
                content.Walk(stream.Dict, data, stream.Dict.Dict("Resources"), mark, font);
            }
            else
            {
                content.Fault(ContentFault.Unreadable, "a form can't be decoded");
            }
        }

        private void ColourSpace(List<object?> operands)
        {
            var name = (operands.FirstOrDefault() as PdfName)?.Value;
            if (name is "DeviceCMYK")
            {
                content.Fault(ContentFault.ForbiddenColour, name);
            }
            else if (name is not ("DeviceRGB" or "DeviceGray" or "Pattern"))
            {
                Named("ColorSpace", operands);
            }
        }

        private object? Named(string kind, List<object?> operands) =>
            Resource(kind, (operands.FirstOrDefault() as PdfName)?.Value ?? "");

        private object? Resource(string kind, string name)
        {
            UsesResources = true;
            var found = resources?.Dict(kind)?[name];
            if (found is null && resources is not null)
            {
                content.Fault(ContentFault.MissingResource, $"no {kind} /{name}");
            }

            return found;
        }
    }
}
