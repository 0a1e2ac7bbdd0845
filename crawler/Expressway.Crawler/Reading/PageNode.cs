using System.Text;
using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>
/// A node of our own light tree over a parsed page: an element, a text, or a made-up paragraph (a run of inline nodes
/// that stands directly in a block). The parsed page is never changed; what is left out is only marked.
/// </summary>
internal sealed class PageNode(string name, PageNode? parent, IElement? element)
{
    /// <summary>The name of text nodes.</summary>
    public const string TextName = "#text";

    public string Name { get; set; } = name;

    public PageNode? Parent { get; set; } = parent;

    /// <summary>The element, or null for a text and for a made-up paragraph.</summary>
    public IElement? Element { get; } = element;

    /// <summary>The text node, for texts only.</summary>
    public IText? Text { get; init; }

    public List<PageNode> Children { get; } = [];

    /// <summary>Class and identifier in lower case, which say what their author thought the part was.</summary>
    public string Hints { get; init; } = "";

    /// <summary>Left out by the present attempt.</summary>
    public bool Out { get; set; }

    /// <summary>Left out by every attempt (hidden, script, comment).</summary>
    public bool Never { get; init; }

    public double Score { get; set; }

    public bool Scored { get; set; }

    /// <summary>A table that holds data, not layout.</summary>
    public bool IsData { get; set; }

    /// <summary>Letters without white space at the ends of runs, Chinese letters counted twice.</summary>
    public int Length { get; set; }

    /// <summary>As <see cref="Length"/>, inside links (links within the page count for less).</summary>
    public double LinkLength { get; set; }

    /// <summary>Commas and Chinese stops.</summary>
    public int Commas { get; set; }

    public double LinkDensity => Length == 0 ? 0 : LinkLength / Length;

    public bool IsParagraph => Name == "p";

    /// <summary>The nodes and texts below in document order, without those left out.</summary>
    public List<PageNode> Below()
    {
        var found = new List<PageNode>();
        Add(this, found);
        return found;

        static void Add(PageNode node, List<PageNode> found)
        {
            foreach (var child in node.Children)
            {
                if (!child.Out)
                {
                    found.Add(child);
                    Add(child, found);
                }
            }
        }
    }

    /// <summary>Whether anything below that is not left out passes a test.</summary>
    public bool HasBelow(Func<PageNode, bool> test)
    {
        foreach (var child in Children)
        {
            if (!child.Out && (test(child) || child.HasBelow(test)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The texts below joined as they stand.</summary>
    public string RawText()
    {
        if (Text is not null)
        {
            return Text.Data;
        }

        var text = new StringBuilder();
        foreach (var node in Below())
        {
            text.Append(node.Text?.Data);
        }

        return text.ToString();
    }

    public bool HasAncestor(Func<PageNode, bool> test, int most = int.MaxValue)
    {
        var node = Parent;
        for (var level = 0; node is not null && level < most; level++, node = node.Parent)
        {
            if (test(node))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Recounts lengths from the texts up, skipping what is left out.</summary>
    public void Measure()
    {
        if (Text is not null)
        {
            (Length, Commas) = TextMeasure.Of(Text.Data);
            LinkLength = 0;
            return;
        }

        Length = 0;
        LinkLength = 0;
        Commas = 0;
        foreach (var child in Children)
        {
            if (child.Out)
            {
                continue;
            }

            child.Measure();
            Length += child.Length;
            LinkLength += child.LinkLength;
            Commas += child.Commas;
        }

        if (Name == "a")
        {
            var target = Element?.GetAttribute("href");
            LinkLength = target is { Length: > 0 } && target[0] == '#' ? Length * 0.3 : Length;
        }
    }

    /// <summary>Marks as left out and takes what it held off its ancestors.</summary>
    public void Remove()
    {
        Out = true;
        for (var node = Parent; node is not null; node = node.Parent)
        {
            node.Length -= Length;
            node.LinkLength -= LinkLength;
            node.Commas -= Commas;
        }
    }

    /// <summary>The nodes of the parsed page that this one stands for.</summary>
    public IEnumerable<INode> Originals() =>
        Element is not null ? [Element] : Text is not null ? [Text] : Children.SelectMany(c => c.Originals());
}
