using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>Before scoring: marks what cannot be the main text, and resets what an earlier attempt marked.</summary>
internal sealed class BodySweep(BodyRules rules, string? title)
{
    private static readonly FrozenSet<string> UnlikelyRoles =
        "menu menubar complementary navigation alert alertdialog dialog".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Hollow =
        "div section header h1 h2 h3 h4 h5 h6".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private string? _byline;
    private bool _titleSeen;

    /// <summary>Sweeps the tree and returns the author's line where one was seen.</summary>
    public string? Sweep(PageNode root)
    {
        Visit(root, inTable: false);
        return _byline;
    }

    private void Visit(PageNode node, bool inTable)
    {
        node.Out = node.Never;
        node.Score = 0;
        node.Scored = false;
        if (node.Never)
        {
            return;
        }

        if (node.Element is not null && node.Parent is not null && IsFurniture(node, node.Element, inTable))
        {
            node.Out = true;
            return;
        }

        foreach (var child in node.Children)
        {
            Visit(child, inTable || node.Name is "table" or "code");
        }

        if (Hollow.Contains(node.Name) && node.Parent is not null && node.Children.All(IsNothing))
        {
            node.Out = true;
        }
    }

    private static bool IsNothing(PageNode node) =>
        node.Out || node.Name is "br" or "hr" || (node.Text is not null && string.IsNullOrWhiteSpace(node.Text.Data));

    private bool IsFurniture(PageNode node, IElement element, bool inTable)
    {
        if (IsByline(node, element))
        {
            return true;
        }

        if (!_titleSeen && node.Name is "h1" or "h2" && TitleLikeness.Same(element.TextContent, title))
        {
            _titleSeen = true;
            return true;
        }

        if ((rules & BodyRules.Unlikely) == 0)
        {
            return false;
        }

        if (node.Name is not ("a" or "body") && !inTable && PageHints.IsUnlikely(node.Hints))
        {
            return true;
        }

        return element.GetAttribute("role") is { } role && UnlikelyRoles.Contains(role);
    }

    private bool IsByline(PageNode node, IElement element)
    {
        if (_byline is not null
            || !(element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop")?.Contains("author", StringComparison.Ordinal) == true || PageHints.IsByline(node.Hints)))
        {
            return false;
        }

        var text = element.TextContent.Trim();
        if (text.Length is 0 or >= 100)
        {
            return false;
        }

        _byline = text;
        return true;
    }
}
