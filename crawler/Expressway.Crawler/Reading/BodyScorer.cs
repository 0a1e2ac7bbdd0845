namespace Expressway.Crawler.Reading;

/// <summary>Lets paragraphs vote for the elements around them and chooses the winner with the siblings that belong to it.</summary>
internal sealed class BodyScorer(BodyRules rules)
{
    private const int LeastParagraph = 25;
    private const int Levels = 5;

    private readonly List<PageNode> _candidates = [];

    /// <summary>The elements that make up the main part, in document order; none where there is no text.</summary>
    public List<PageNode> Choose(PageNode root)
    {
        Vote(root);
        foreach (var candidate in _candidates)
        {
            candidate.Score *= 1 - candidate.LinkDensity;
        }

        var ranked = _candidates.Where(c => !c.Out).OrderByDescending(c => c.Score).Take(5).ToList();
        if (ranked.Count == 0 || ranked[0].Name == "body")
        {
            return root.Length == 0 ? [] : [root];
        }

        var top = Widen(ranked);
        return WithSiblings(top);
    }

    private void Vote(PageNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Out || child.Text is not null)
            {
                continue;
            }

            if (IsVoter(child))
            {
                VoteFor(child);
            }

            Vote(child);
        }
    }

    private static bool IsVoter(PageNode node) =>
        node.Name is "section" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "td" or "pre"
        || (node.Name == "div" && !PageTree.HasBlock(node));

    private void VoteFor(PageNode paragraph)
    {
        if (paragraph.Length < LeastParagraph)
        {
            return;
        }

        var score = 2 + paragraph.Commas + Math.Min(paragraph.Length / 100, 3);
        var level = 0;
        for (var ancestor = paragraph.Parent; ancestor?.Parent is not null && level < Levels; ancestor = ancestor.Parent, level++)
        {
            if (!ancestor.Scored)
            {
                ancestor.Scored = true;
                ancestor.Score = StartOf(ancestor);
                _candidates.Add(ancestor);
            }

            ancestor.Score += score / (level == 0 ? 1.0 : level == 1 ? 2 : level * 3);
        }
    }

    private double StartOf(PageNode node)
    {
        var start = node.Name switch
        {
            "div" => PageTree.HasBlock(node) ? 5 : 0,
            "article" or "main" => 5,
            "pre" or "td" or "blockquote" => 3,
            "address" or "ol" or "ul" or "dl" or "dd" or "dt" or "li" or "form" => -3,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" => -5,
            _ => 0,
        };
        return start + ((rules & BodyRules.Weights) != 0 ? PageHints.Weight(node) : 0);
    }

    private static PageNode Widen(List<PageNode> ranked)
    {
        var top = SharedAncestor(ranked);
        var parent = top.Parent;
        var last = top.Score;
        var threshold = last / 3;
        while (parent is { Parent: not null })
        {
            if (parent.Scored)
            {
                if (parent.Score < threshold)
                {
                    break;
                }

                if (parent.Score > last)
                {
                    top = parent;
                    break;
                }

                last = parent.Score;
            }

            parent = parent.Parent;
        }

        while (top.Parent is { Parent: not null } only && only.Children.Count(c => !c.Out && c.Element is not null) == 1)
        {
            top = only;
        }

        return top;
    }

    /// <summary>Where at least three of the best share an ancestor and are nearly as good, the ancestor is meant.</summary>
    private static PageNode SharedAncestor(List<PageNode> ranked)
    {
        const int Least = 3;
        var top = ranked[0];
        var rivals = ranked.Skip(1).Where(r => r.Score / top.Score >= 0.75).ToList();
        if (rivals.Count < Least)
        {
            return top;
        }

        for (var parent = top.Parent; parent is { Parent: not null }; parent = parent.Parent)
        {
            if (rivals.Count(r => r.HasAncestor(a => a == parent)) >= Least)
            {
                return parent;
            }
        }

        return top;
    }

    private static List<PageNode> WithSiblings(PageNode top)
    {
        var threshold = Math.Max(10, top.Score * 0.2);
        var parts = new List<PageNode>();
        foreach (var sibling in top.Parent!.Children)
        {
            if (sibling == top || (!sibling.Out && sibling.Text is null && Belongs(sibling, top, threshold)))
            {
                parts.Add(sibling);
            }
        }

        return parts;
    }

    private static bool Belongs(PageNode sibling, PageNode top, double threshold)
    {
        var sameClass = !string.IsNullOrEmpty(top.Element?.ClassName) && sibling.Element?.ClassName == top.Element.ClassName;
        if (sibling.Scored && sibling.Score + (sameClass ? top.Score * 0.2 : 0) >= threshold)
        {
            return true;
        }

        if (!sibling.IsParagraph && !(sibling.Name == "div" && !PageTree.HasBlock(sibling)))
        {
            return false;
        }

        return sibling.Length > 80
            ? sibling.LinkDensity < 0.25
            : sibling is { Length: > 0, LinkLength: 0 } && EndsSentence(sibling);
    }

    private static bool EndsSentence(PageNode node)
    {
        var text = node.RawText().Trim();
        return text.Contains(". ", StringComparison.Ordinal) || text.EndsWith('.') || text.Contains('。', StringComparison.Ordinal);
    }
}
