using System.Text;

namespace Expressway.Architecture.Tests;

/// <summary>
/// Just enough of a C# reader to tell code from comments and strings. What an interpolated string holds between
/// braces is code and stays.
/// </summary>
internal sealed class CSharpText
{
    private readonly string _text;
    private readonly StringBuilder _code;
    private int _at;

    private CSharpText(string text)
    {
        _text = text;
        _code = new StringBuilder(text.Length);
    }

    /// <summary>The text with comments and the insides of strings turned into spaces; line ends stay.</summary>
    public static string WithoutCommentsAndStrings(string text)
    {
        var reader = new CSharpText(text);
        reader.ReadCode(insideHole: false);
        return reader._code.ToString();
    }

    private void ReadCode(bool insideHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (insideHole && c == '}' && depth == 0)
            {
                return;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (Starts("//"))
            {
                BlankUntil("\n", includingEnd: false);
            }
            else if (Starts("/*"))
            {
                BlankUntil("*/", includingEnd: true);
            }
            else if (c == '\'')
            {
                ReadCharacter();
            }
            else if (c is '"' or '$' or '@' && TryReadString())
            {
                continue;
            }
            else
            {
                Keep();
            }
        }
    }

    private bool TryReadString()
    {
        var start = _at;
        var dollars = 0;
        var verbatim = false;
        while (_at < _text.Length && _text[_at] is '$' or '@')
        {
            dollars += _text[_at] == '$' ? 1 : 0;
            verbatim |= _text[_at] == '@';
            _at++;
        }

        var quotes = 0;
        while (_at + quotes < _text.Length && _text[_at + quotes] == '"')
        {
            quotes++;
        }

        _at = start;
        if (quotes == 0)
        {
            return false;
        }

        Blank(dollars + (verbatim ? 1 : 0));
        if (quotes == 2 || (verbatim && quotes % 2 == 0))
        {
            Blank(quotes);
        }
        else if (quotes >= 3 && !verbatim)
        {
            Blank(quotes);
            ReadInside(new string('"', quotes), dollars, verbatim: true, raw: true);
        }
        else
        {
            Blank(1);
            ReadInside("\"", dollars, verbatim, raw: false);
        }

        return true;
    }

    private void ReadInside(string end, int dollars, bool verbatim, bool raw)
    {
        var hole = new string('{', Math.Max(1, dollars));
        while (_at < _text.Length)
        {
            if (!raw && ((verbatim && Starts("\"\"")) || (!verbatim && _text[_at] == '\\')))
            {
                Blank(2);
            }
            else if (dollars > 0 && !raw && (Starts("{{") || Starts("}}")))
            {
                Blank(2);
            }
            else if (Starts(end))
            {
                Blank(end.Length);
                return;
            }
            else if (dollars > 0 && Starts(hole))
            {
                Blank(hole.Length);
                ReadCode(insideHole: true);
                Blank(hole.Length);
            }
            else
            {
                Blank(1);
            }
        }
    }

    private void ReadCharacter()
    {
        Blank(1);
        while (_at < _text.Length && _text[_at] is not '\'' and not '\n')
        {
            Blank(_text[_at] == '\\' ? 2 : 1);
        }

        Blank(1);
    }

    private void BlankUntil(string end, bool includingEnd)
    {
        var found = _text.IndexOf(end, _at + 1, StringComparison.Ordinal);
        var stop = found < 0 ? _text.Length : found + (includingEnd ? end.Length : 0);
        Blank(stop - _at);
    }

    private bool Starts(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private void Keep() => _code.Append(_text[_at++]);

    private void Blank(int count)
    {
        for (var end = Math.Min(_text.Length, _at + count); _at < end; _at++)
        {
            _code.Append(_text[_at] is '\n' or '\r' ? _text[_at] : ' ');
        }
    }
}
