namespace Expressway.Crawler.Reading;

/// <summary>
/// Counts how deep the tags of a text nest, near enough to what a parser does: void elements are not counted, an end tag
/// without its start is ignored, and elements whose end tag may be left out end where their next sibling begins.
/// Linear: each element is pushed and popped once, and looks back are bounded by the greatest depth.
/// </summary>
internal sealed class OpenTags
{
    private static readonly Dictionary<string, int> Ids = Number();
    private static readonly HashSet<int> Void = [.. Id("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")];
    private static readonly HashSet<int> Walls = [.. Id("table", "ul", "ol", "dl", "select", "div", "section", "article", "blockquote")];
    private static readonly Dictionary<int, int[]> EndedBy = new()
    {
        [Ids["p"]] = Id("p"),
        [Ids["li"]] = Id("li"),
        [Ids["dt"]] = Id("dt", "dd"),
        [Ids["dd"]] = Id("dt", "dd"),
        [Ids["tr"]] = Id("tr"),
        [Ids["td"]] = Id("td", "th"),
        [Ids["th"]] = Id("td", "th"),
        [Ids["option"]] = Id("option"),
        [Ids["a"]] = Id("a"),
    };

    private readonly List<int> _stack = new(64);
    private readonly int[] _counts = new int[Ids.Count + 1];

    /// <summary>Notes a start tag; false where it would be deeper than <paramref name="limit"/> (it is then not noted).</summary>
    public bool Open(ReadOnlySpan<char> name, int limit)
    {
        var id = IdOf(name);
        if (Void.Contains(id))
        {
            return true;
        }

        if (EndedBy.TryGetValue(id, out var ended))
        {
            EndSibling(ended);
        }

        if (_stack.Count >= limit)
        {
            return false;
        }

        _stack.Add(id);
        _counts[id]++;
        return true;
    }

    /// <summary>Notes an end tag: everything up to its start is closed.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        var id = IdOf(name);
        if (_counts[id] == 0)
        {
            return;
        }

        while (_stack.Count > 0)
        {
            if (Pop() == id)
            {
                return;
            }
        }
    }

    private void EndSibling(int[] ended)
    {
        for (var at = _stack.Count - 1; at >= 0 && !Walls.Contains(_stack[at]); at--)
        {
            if (Array.IndexOf(ended, _stack[at]) >= 0)
            {
                while (_stack.Count > at)
                {
                    Pop();
                }

                return;
            }
        }
    }

    private int Pop()
    {
        var id = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        _counts[id]--;
        return id;
    }

    private static int IdOf(ReadOnlySpan<char> name) =>
        Ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var id) ? id : 0;

    private static int[] Id(params string[] names) => [.. names.Select(name => Ids[name])];

    private static Dictionary<string, int> Number()
    {
        // Id 0 stands for every other name: closing one of them closes the nearest of them.
        string[] names =
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "table", "ul", "ol", "dl", "select", "div", "section", "article", "blockquote", "p", "li", "dt", "dd", "tr",
            "td", "th", "option", "a", "span", "b", "i", "u", "em", "strong", "font", "center", "tbody", "thead", "tfoot",
            "h1", "h2", "h3", "h4", "h5", "h6", "form", "nav", "main", "aside", "header", "footer", "figure", "button", "label",
        ];
        return names.Select((name, at) => (name, at)).ToDictionary(n => n.name, n => n.at + 1, StringComparer.OrdinalIgnoreCase);
    }
}
