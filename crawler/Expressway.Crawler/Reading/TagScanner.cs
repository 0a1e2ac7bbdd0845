namespace Expressway.Crawler.Reading;

/// <summary>
/// Walks over the tags of an HTML text in one pass without building anything: comments, declarations, quoted attribute
/// values and the insides of raw-text elements are skipped as the tokeniser of the HTML standard does.
/// </summary>
internal ref struct TagScanner(string html)
{
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private readonly ReadOnlySpan<char> _html = html;
    private int _at;

    public Tag Current { get; private set; }

    public readonly TagScanner GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _html.Length)
        {
            var found = _html[_at..].IndexOf('<');
            if (found < 0 || _at + found + 1 >= _html.Length)
            {
                break;
            }

            var start = _at + found;
            var next = _html[start + 1];
            if (next is '!' or '?')
            {
                _at = AfterDeclaration(start);
            }
            else if (char.IsAsciiLetter(next) || (next == '/' && start + 2 < _html.Length && char.IsAsciiLetter(_html[start + 2])))
            {
                Current = ReadTag(start, next == '/');
                _at = Current.End;
                if (!Current.IsEnd)
                {
                    SkipRawText(Current.Name);
                }

                return true;
            }
            else
            {
                _at = start + 1;
            }
        }

        _at = _html.Length;
        return false;
    }

    private readonly int AfterDeclaration(int start)
    {
        if (_html[start..].StartsWith("<!--"))
        {
            var rest = _html[(start + 4)..];
            if (rest.StartsWith(">") || rest.StartsWith("->"))
            {
                return start + 4;
            }

            var stop = rest.IndexOf("-->");
            return stop < 0 ? _html.Length : start + 4 + stop + 3;
        }

        var close = _html[start..].IndexOf('>');
        return close < 0 ? _html.Length : start + close + 1;
    }

    private readonly Tag ReadTag(int start, bool isEnd)
    {
        var from = start + (isEnd ? 2 : 1);
        var at = from;
        while (at < _html.Length && !IsSpace(_html[at]) && _html[at] is not ('/' or '>'))
        {
            at++;
        }

        var name = _html[from..at];
        var attributes = 0;
        while (at < _html.Length && _html[at] != '>')
        {
            if (IsSpace(_html[at]) || _html[at] == '/')
            {
                at++;
                continue;
            }

            attributes++;
            at = AfterAttribute(at);
        }

        return new Tag(name, start, Math.Min(at + 1, _html.Length), isEnd, attributes);
    }

    private readonly int AfterAttribute(int at)
    {
        at++;
        while (at < _html.Length && !IsSpace(_html[at]) && _html[at] is not ('/' or '>' or '='))
        {
            at++;
        }

        var value = at;
        while (value < _html.Length && IsSpace(_html[value]))
        {
            value++;
        }

        if (value >= _html.Length || _html[value] != '=')
        {
            return at;
        }

        value++;
        while (value < _html.Length && IsSpace(_html[value]))
        {
            value++;
        }

        if (value < _html.Length && _html[value] is '"' or '\'')
        {
            var stop = _html[(value + 1)..].IndexOf(_html[value]);
            return stop < 0 ? _html.Length : value + 1 + stop + 1;
        }

        while (value < _html.Length && !IsSpace(_html[value]) && _html[value] != '>')
        {
            value++;
        }

        return value;
    }

    private void SkipRawText(ReadOnlySpan<char> name)
    {
        foreach (var raw in RawText)
        {
            if (!name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            while (_at < _html.Length)
            {
                var close = _html[_at..].IndexOf("</");
                if (close < 0)
                {
                    _at = _html.Length;
                    return;
                }

                _at += close;
                if (_html[(_at + 2)..].StartsWith(raw, StringComparison.OrdinalIgnoreCase))
                {
                    return;
                }

                _at += 2;
            }
        }
    }

    private static bool IsSpace(char letter) => letter is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>One start or end tag: <c>html[Start..End]</c>.</summary>
    public readonly ref struct Tag(ReadOnlySpan<char> name, int start, int end, bool isEnd, int attributes)
    {
        public ReadOnlySpan<char> Name { get; } = name;

        public int Start { get; } = start;

        public int End { get; } = end;

        public bool IsEnd { get; } = isEnd;

        public int Attributes { get; } = attributes;
    }
}
