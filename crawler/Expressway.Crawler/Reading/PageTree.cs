using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>Builds the light tree of a page in one walk: runs of inline nodes in blocks become paragraphs, hidden parts are marked.</summary>
internal static class PageTree
{
    private static readonly FrozenSet<string> Ignored = (
        "script style noscript template iframe object embed svg link meta head title base input textarea select button canvas audio video " +
        "param source track area map dialog").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = (
        "abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object output " +
        "progress q ruby samp script select small span strong sub sup textarea time var wbr a del ins font u s strike big tt nobr acronym"
        ).Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks =
        "blockquote dl div img ol p pre table ul article section h1 h2 h3 h4 h5 h6 figure header footer aside nav main form fieldset details center hr address"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Wrapping =
        "div section article main center header td form aside".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Ignored.Concat(Inline).Concat(Blocks).Concat(Wrapping)
        .Concat("html body li dt dd tr th tbody thead tfoot caption col colgroup figcaption summary hgroup menu picture frameset noframes legend rp rt rb optgroup option".Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tree below <paramref name="root"/>.</summary>
    public static PageNode Of(IElement root)
    {
        var top = Make(root, null);
        Fill(top);
        return top;
    }

    /// <summary>Whether a node holds a block; one that does not is read as a paragraph.</summary>
    public static bool HasBlock(PageNode node) =>
        node.Children.Any(c => !c.Out && ((Blocks.Contains(c.Name) && c.Name != "img") || HasBlock(c)));

    private static void Fill(PageNode node)
    {
        foreach (var child in node.Element!.ChildNodes)
        {
            if (child is IText text)
            {
                node.Children.Add(new PageNode(PageNode.TextName, node, null) { Text = text });
            }
            else if (child is IElement element)
            {
                var made = Make(element, node);
                node.Children.Add(made);
                if (!made.Never)
                {
                    Fill(made);
                }
            }
        }

        if (!Known.Contains(node.Name))
        {
            // An element of nobody's standard is what it holds: a box or a run of text.
            node.Name = node.Children.Any(c => Blocks.Contains(c.Name) || c.Name is "br") ? "div" : "span";
        }

        if (Wrapping.Contains(node.Name))
        {
            WrapRuns(node);
        }
    }

    private static PageNode Make(IElement element, PageNode? parent)
    {
        var name = element.LocalName;
        var type = element.ClassName ?? "";
        var id = element.Id ?? "";
        var never = parent is not null && (Ignored.Contains(name) || IsHidden(element, type));
        return new PageNode(name, parent, element)
        {
            Hints = type.Length + id.Length == 0 ? "" : string.Concat(type, " ", id),
            Never = never,
            Out = never,
        };
    }

    private static bool IsHidden(IElement element, string type)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        if (element.GetAttribute("aria-hidden") == "true" && !type.Contains("fallback-image", StringComparison.Ordinal))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null && (Has(style, "display", "none") || Has(style, "visibility", "hidden"));
    }

    private static bool Has(string style, string property, string value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var rest = style.AsSpan(at + property.Length).TrimStart();
        return rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Runs of inline nodes become paragraphs; two line breaks in a row end one.</summary>
    private static void WrapRuns(PageNode node)
    {
        if (node.Children.All(c => IsInline(c)) && CountBreaks(node) == 0)
        {
            return;
        }

        var wrapped = new List<PageNode>(node.Children.Count);
        var run = new List<PageNode>();
        var breaks = 0;
        foreach (var child in node.Children)
        {
            if (!IsInline(child))
            {
                EndRun(node, run, wrapped);
                wrapped.Add(child);
                breaks = 0;
                continue;
            }

            breaks = child.Name == "br" ? breaks + 1 : IsBlank(child) ? breaks : 0;
            run.Add(child);
            if (breaks >= 2)
            {
                EndRun(node, run, wrapped);
            }
        }

        EndRun(node, run, wrapped);
        node.Children.Clear();
        node.Children.AddRange(wrapped);
    }

    private static int CountBreaks(PageNode node)
    {
        var breaks = 0;
        foreach (var child in node.Children)
        {
            breaks = child.Name == "br" ? breaks + 1 : IsBlank(child) ? breaks : 0;
            if (breaks >= 2)
            {
                return breaks;
            }
        }

        return 0;
    }

    private static void EndRun(PageNode node, List<PageNode> run, List<PageNode> wrapped)
    {
        if (run.Count == 0)
        {
            return;
        }

        if (run.All(c => IsBlank(c) || c.Name == "br"))
        {
            wrapped.AddRange(run);
        }
        else
        {
            var paragraph = new PageNode("p", node, null);
            foreach (var child in run)
            {
                child.Parent = paragraph;
                paragraph.Children.Add(child);
            }

            wrapped.Add(paragraph);
        }

        run.Clear();
    }

    private static bool IsBlank(PageNode node) => node.Text is not null && string.IsNullOrWhiteSpace(node.Text.Data);

    private static bool IsInline(PageNode node) =>
        node.Text is not null || node.Never || (Inline.Contains(node.Name) && node.Children.All(IsInline));
}
