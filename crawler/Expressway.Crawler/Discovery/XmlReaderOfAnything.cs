using System.Net;

namespace Expressway.Crawler.Discovery;

/// <summary>
/// Reads XML whether it is well-formed or not, as browsers' feed readers do: end tags that are missing are supplied, stray
/// ones ignored, a bare ampersand is text. There are no document type definitions and no entities but those of HTML and
/// numbers, so nothing can be fetched or expanded. Linear in the length; nesting beyond a depth is flattened.
/// </summary>
internal sealed class XmlReaderOfAnything(string text)
{
    private const int MaxDepth = 200;

    private const int MaxAttributes = 64;

    private readonly XmlPiece _root = new("", "", "", [], null);
    private readonly Stack<(XmlPiece Piece, Dictionary<string, string>? Prefixes)> _open = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>A piece whose children are the document's.</summary>
    public static XmlPiece Read(string text) => new XmlReaderOfAnything(text).Read();

    private XmlPiece Read()
    {
        _open.Push((_root, null));
        while (_at < text.Length)
        {
            var next = text.IndexOf('<', _at);
            if (next < 0)
            {
                AddText(text[_at..]);
                break;
            }

            if (next > _at)
            {
                AddText(text[_at..next]);
                _at = next;
            }

            Tag();
        }

        return _root;
    }

    private bool Starts(string what) => string.CompareOrdinal(text, _at, what, 0, what.Length) == 0;

    private void Tag()
    {
        if (Starts("<![CDATA["))
        {
            var end = text.IndexOf("]]>", _at, StringComparison.Ordinal);
            Add(end < 0 ? text[(_at + 9)..] : text[(_at + 9)..end]);
            _at = end < 0 ? text.Length : end + 3;
        }
        else if (Starts("<!--"))
        {
            Skip("-->", 4);
        }
        else if (Starts("<?"))
        {
            Skip("?>", 2);
        }
        else if (Starts("<!"))
        {
            SkipDeclaration();
        }
        else if (Starts("</"))
        {
            var end = text.IndexOf('>', _at);
            Close(end < 0 ? text[(_at + 2)..].Trim() : text[(_at + 2)..end].Trim());
            _at = end < 0 ? text.Length : end + 1;
        }
        else if (_at + 1 < text.Length && (char.IsLetter(text[_at + 1]) || text[_at + 1] == '_'))
        {
            Open();
        }
        else
        {
            Add("<");
            _at++;
        }
    }

    private void Skip(string end, int from)
    {
        var found = _at + from <= text.Length ? text.IndexOf(end, _at + from, StringComparison.Ordinal) : -1;
        _at = found < 0 ? text.Length : found + end.Length;
    }

    private void SkipDeclaration()
    {
        var brackets = 0;
        while (_at < text.Length)
        {
            var letter = text[_at++];
            brackets += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            if (letter == '>' && brackets <= 0)
            {
                return;
            }
        }
    }

    private void AddText(string raw) => Add(WebUtility.HtmlDecode(raw));

    private void Add(string value)
    {
        if (value.AsSpan().ContainsAnyInRange('\0', '\b'))
        {
            value = string.Concat(value.Where(letter => letter is >= ' ' or '\t' or '\n' or '\r'));
        }

        if (value.Length > 0)
        {
            _open.Peek().Piece.Children.Add(value);
        }
    }

    private void Close(string name)
    {
        // Names are looked up first: many stray end tags must not walk a deep stack each time.
        if (!_names.Contains(name) || _open.All(o => o.Piece.Name != name))
        {
            return;
        }

        while (_open.Count > 1 && _open.Pop().Piece.Name != name)
        {
        }
    }

    private void Open()
    {
        var start = ++_at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('/' or '>' or '<'))
        {
            _at++;
        }

        var name = text[start.._at];
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var isEmpty = Attributes(attributes);
        var prefixes = Prefixes(attributes);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : name[..colon];
        var local = name[(colon + 1)..].ToLowerInvariant();
        var (parent, _) = _open.Peek();
        var piece = new XmlPiece(name, XmlModules.Of(Lookup(prefix, prefixes), prefix), local, attributes, parent == _root ? null : parent);
        parent.Children.Add(piece);
        if (!isEmpty && _open.Count < MaxDepth)
        {
            _open.Push((piece, prefixes));
            _names.Add(name);
        }
    }

    private string? Lookup(string prefix, Dictionary<string, string>? own)
    {
        if (own is not null && own.TryGetValue(prefix, out var uri))
        {
            return uri;
        }

        foreach (var (_, prefixes) in _open)
        {
            if (prefixes is not null && prefixes.TryGetValue(prefix, out uri))
            {
                return uri;
            }
        }

        return null;
    }

    private static Dictionary<string, string>? Prefixes(Dictionary<string, string> attributes)
    {
        Dictionary<string, string>? found = null;
        foreach (var (key, value) in attributes)
        {
            if (key == "xmlns" || key.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                (found ??= new(StringComparer.Ordinal))[key.Length > 6 ? key[6..] : ""] = value.Trim();
            }
        }

        return found;
    }

    /// <summary>Reads up to the end of the tag; true for an empty element.</summary>
    private bool Attributes(Dictionary<string, string> attributes)
    {
        while (true)
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            if (_at >= text.Length || text[_at] == '<')
            {
                return false;
            }

            if (text[_at] == '>')
            {
                _at++;
                return false;
            }

            if (text[_at] == '/')
            {
                _at++;
                if (_at < text.Length && text[_at] == '>')
                {
                    _at++;
                    return true;
                }

                continue;
            }

            var start = _at;
            while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('=' or '>' or '/' or '<'))
            {
                _at++;
            }

            var name = text[start.._at];
            var value = Value();
            if (name.Length == 0 && value.Length == 0)
            {
                _at++;
            }
            else if (attributes.Count < MaxAttributes)
            {
                attributes.TryAdd(name.StartsWith("xmlns:", StringComparison.Ordinal) ? name : name.ToLowerInvariant(), WebUtility.HtmlDecode(value));
            }
        }
    }

    private string Value()
    {
        var at = _at;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length || text[at] != '=')
        {
            return "";
        }

        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            _at = close < 0 ? text.Length : close + 1;
            return close < 0 ? text[(at + 1)..] : text[(at + 1)..close];
        }

        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '>')
        {
            at++;
        }

        _at = at;
        return text[start..at];
    }
}
