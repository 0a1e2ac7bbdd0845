using System.Globalization;
using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// One <c>Allow</c> or <c>Disallow</c> line. <c>*</c> stands for any text, <c>$</c> at the end for the end of the address.
/// Escapes are compared in upper case, bytes beyond ASCII as escapes; of the escapes of unreserved characters only marks
/// such as <c>%7E</c> are undone in a rule, because the tests of the RFC's authors keep <c>%62</c> as written.
/// </summary>
internal sealed class RobotsRule
{
    private readonly string[] _pieces;
    private readonly bool _isAnchored;

    public RobotsRule(string written, bool isAllow)
    {
        IsAllow = isAllow;
        var pattern = Escaped(written);
        Length = pattern.Length;
        _isAnchored = pattern.EndsWith('$');
        _pieces = (_isAnchored ? pattern[..^1] : pattern).Split('*');
    }

    public bool IsAllow { get; }

    /// <summary>Octets of the pattern: of the rules that match, the longest decides.</summary>
    public int Length { get; }

    public bool Matches(string path)
    {
        if (!path.StartsWith(_pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = _pieces[0].Length;
        if (_pieces.Length == 1)
        {
            return !_isAnchored || at == path.Length;
        }

        for (var i = 1; i < _pieces.Length - 1; i++)
        {
            var found = path.IndexOf(_pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _pieces[i].Length;
        }

        var last = _pieces[^1];
        return _isAnchored
            ? path.Length - at >= last.Length && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    private static string Escaped(string written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            var letter = written[i];
            if (letter >= 0x80)
            {
                text.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            }
            else if (letter == '%' && i + 2 < written.Length && PercentEncoding.HexPair(written[i + 1], written[i + 2]) is >= 0 and var value)
            {
                text.Append((char)value is '-' or '.' or '_' or '~' ? ((char)value).ToString() : string.Create(CultureInfo.InvariantCulture, $"%{value:X2}"));
                i += 2;
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }
}
