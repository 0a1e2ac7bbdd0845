using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Finds the main text of a page in the readability way: paragraphs speak for the elements around them, the best element
/// wins, its siblings may join, and what looks like furniture inside is taken out. Each attempt that finds too little is
/// repeated with one rule less; the longest one counts.
/// </summary>
internal sealed class BodyFinder(PageNode root, string? title, bool hasCatalogue)
{
    private const int Enough = 500;

    private readonly PageNode _root = root;
    private readonly string? _title = title;

    /// <summary>The main part, or null where the page has no text at all.</summary>
    public BodyPart? Find()
    {
        BodyPart? best = null;
        foreach (var rules in new[] { BodyRules.All, BodyRules.Weights | BodyRules.Prune, BodyRules.Prune, BodyRules.None })
        {
            var part = Attempt(rules);
            if (part is not null && (best is null || part.Length > best.Length))
            {
                best = part;
            }

            if (best is { Length: >= Enough })
            {
                break;
            }
        }

        return best is { Length: >= Enough, IsLinks: false } ? best : Named() ?? best;
    }

    /// <summary>A short text: where an element is named as the text's own, that is it, however short.</summary>
    private BodyPart? Named()
    {
        new BodySweep(BodyRules.Prune, _title).Sweep(_root);
        _root.Measure();
        var named = _root.Below().Where(n => n.Element is not null && n.Length > 0 && PageHints.IsBody(n.Hints)).ToList();
        return named.Count == 0 ? null : Made([named[0]], BodyRules.None, null);
    }

    private BodyPart? Attempt(BodyRules rules)
    {
        var byline = new BodySweep(rules, _title).Sweep(_root);
        _root.Measure();
        return Made(new BodyScorer(rules).Choose(_root), rules, byline);
    }

    private BodyPart? Made(List<PageNode> parts, BodyRules rules, string? byline)
    {
        new BodyPruner(rules, _title, hasCatalogue).Prune(parts);
        var length = parts.Sum(p => p.Length);
        if (length == 0)
        {
            return null;
        }

        var without = new HashSet<INode>();
        foreach (var part in parts)
        {
            Collect(part, without);
        }

        return new BodyPart([.. parts.SelectMany(p => p.Originals())], without, length, parts.Sum(p => p.LinkLength) > length / 2.0, byline);
    }

    private static void Collect(PageNode node, HashSet<INode> without)
    {
        foreach (var child in node.Children)
        {
            if (child.Out)
            {
                without.UnionWith(child.Originals());
            }
            else
            {
                Collect(child, without);
            }
        }
    }
}

/// <summary>Which rules an attempt keeps.</summary>
[Flags]
internal enum BodyRules
{
    None = 0,
    Unlikely = 1,
    Weights = 2,
    Prune = 4,
    All = Unlikely | Weights | Prune,
}

/// <summary>The main part of a page: nodes of the parsed page, those below them to leave out, how much text it is, and whether most of it are links.</summary>
internal sealed record BodyPart(IReadOnlyList<INode> Nodes, IReadOnlySet<INode> Without, int Length, bool IsLinks, string? Byline);
