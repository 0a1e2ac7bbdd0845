using System.Collections.Frozen;

namespace Expressway.Crawler.Reading;

/// <summary>Takes furniture out of the main part: forms, shares, lists of links, layout boxes with little text.</summary>
internal sealed class BodyPruner(BodyRules rules, string? title, bool hasCatalogue)
{
    private static readonly FrozenSet<string> Textish =
        "span li td blockquote dl div img ol p pre table ul".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _title = title;
    private bool _hasData;

    /// <summary>Marks what goes; the parts themselves stay.</summary>
    public void Prune(List<PageNode> parts)
    {
        foreach (var part in parts.Where(p => parts.Count > 1 && p.Length < 500 && IsAlwaysOut(p)).ToList())
        {
            parts.Remove(part);
        }

        foreach (var part in parts)
        {
            MarkDataTables(part);
            Conditionally(part, "form", "fieldset");
            Always(part);
            Conditionally(part, "table", "ul", "ol", "div", "section");
            Hollow(part);
        }
    }

    private void Always(PageNode part)
    {
        foreach (var node in part.Below())
        {
            if (!node.Out && IsAlwaysOut(node))
            {
                node.Remove();
            }
        }
    }

    private bool IsAlwaysOut(PageNode node) =>
        node.Name is "footer" or "aside" or "nav"
        || (hasCatalogue && node.Name is "table" or "ul" or "div" or "dl" or "p" && node.Length is > 20 and < 1_600 && LabelledValues.IsCatalogue(node))
        || (node.Name is "p" or "div" or "ul" or "span" && node.Length is > 8 and < 400 && LabelledValues.IsImprint(node))
        || (node.Name is "h1" or "h2" && ((Weighs && PageHints.Weight(node) < 0) || TitleLikeness.Same(node.Element!.TextContent, _title)))
        || (node.Length < 500 && PageHints.IsSharing(node.Hints))
        || (node.Name is "p" or "div" or "span" or "td" or "a" or "strong" or "li" && Furniture.Is(node));

    private bool Weighs => (rules & BodyRules.Weights) != 0;

    private static void Hollow(PageNode part)
    {
        foreach (var node in part.Below())
        {
            if (node.IsParagraph && node.Length == 0 && !node.HasBelow(n => n.Name == "img"))
            {
                node.Out = true;
            }
        }
    }

    private void Conditionally(PageNode part, params ReadOnlySpan<string> names)
    {
        if ((rules & BodyRules.Prune) == 0)
        {
            return;
        }

        var below = part.Below();
        foreach (var name in names)
        {
            for (var at = below.Count - 1; at >= 0; at--)
            {
                var node = below[at];
                if (node.Name == name && !node.Out && !node.HasAncestor(a => a.Out, 12) && ShouldGo(node))
                {
                    node.Remove();
                }
            }
        }
    }

    private bool ShouldGo(PageNode node)
    {
        if (node.IsData || node.HasAncestor(a => a.IsData || a.Name == "code", 64) || (_hasData && node.HasBelow(n => n.IsData)))
        {
            return false;
        }

        var weight = Weighs ? PageHints.Weight(node) : 0;
        if (weight < 0)
        {
            return true;
        }

        if (node.Commas >= 10)
        {
            return false;
        }

        var counts = Counts.Of(node);
        var isList = node.Name is "ul" or "ol" || (node.Length > 0 && counts.ListLength / (double)node.Length > 0.9);
        var inFigure = node.HasAncestor(a => a.Name == "figure");
        var density = node.LinkDensity;
        var go = (!inFigure && counts.Pictures > 1 && counts.Paragraphs / (double)counts.Pictures < 0.5)
            || (!isList && counts.Items > counts.Paragraphs)
            || (!isList && !inFigure && counts.HeadingShare(node) < 0.9 && node.Length < 25 && counts.Pictures is 0 or > 2 && density > 0)
            || (!isList && weight < 25 && density > 0.2)
            || (weight >= 25 && density > 0.5)
            || (counts.Pictures == 0 && counts.TextishLength == 0 && node.Length == 0);
        return go && !(isList && IsPictureList(node, counts));
    }

    private static bool IsPictureList(PageNode node, Counts counts) =>
        node.Children.Where(c => !c.Out && c.Element is not null).All(c => c.Children.Count(g => !g.Out && g.Element is not null) <= 1)
        && counts.Pictures > 0 && counts.Pictures == counts.RealItems;

    private void MarkDataTables(PageNode part)
    {
        foreach (var node in part.Below().Prepend(part))
        {
            if (node.Name == "table")
            {
                node.IsData = DataTable.Is(node);
                _hasData |= node.IsData;
            }
        }
    }

    /// <summary>What a part holds, counted in one walk.</summary>
    private sealed record Counts(int Paragraphs, int Pictures, int RealItems, int ListLength, int TextishLength, int HeadingLength)
    {
        public int Items => RealItems - 100;

        public double HeadingShare(PageNode node) => node.Length == 0 ? 0 : HeadingLength / (double)node.Length;

        public static Counts Of(PageNode node)
        {
            int paragraphs = 0, pictures = 0, items = 0, lists = 0, textish = 0, headings = 0;
            foreach (var below in node.Below())
            {
                paragraphs += below.IsParagraph || (below.Name == "div" && !PageTree.HasBlock(below)) ? 1 : 0;
                pictures += below.Name == "img" ? 1 : 0;
                items += below.Name == "li" ? 1 : 0;
                lists += below.Name is "ul" or "ol" ? below.Length : 0;
                textish += Textish.Contains(below.Name) ? below.Length : 0;
                headings += below.Name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" ? below.Length : 0;
            }

            return new Counts(paragraphs, pictures, items, lists, textish, headings);
        }
    }
}
