using System.Globalization;
using static Expressway.Core.Content.Quantities.NumeralLetters;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>
/// Reads one unsigned number in digits, Chinese numerals or both (<c>3万4000</c>, <c>7 万5 千4 百</c>, <c>两千四百五</c>,
/// <c>1,100.9亿</c>) from a folded text. Values beyond about 10²⁴ are not read.
/// </summary>
internal sealed class NumeralReader
{
    private const decimal Limit = 1_000_000_000_000_000_000_000_000m;

    private readonly string _text;
    private readonly List<(decimal Value, decimal Unit)> _parts = [];
    private int _at;
    private decimal _section;
    private int _lastSmall = 10_000;
    private decimal? _pending;
    private bool _pendingIsArabic;
    private decimal _lastUnit;
    private bool _zero;
    private bool _about;
    private int _letters;

    private NumeralReader(string text, int at)
    {
        _text = text;
        _at = at;
    }

    /// <summary>Reads the number that begins at a place.</summary>
    public static bool TryRead(string text, int start, out Numeral numeral)
    {
        numeral = default;
        if (start >= text.Length || !(IsNumeral(text[start]) || text[start] == '.'))
        {
            return false;
        }

        if (BigUnit(text[start]) > 0)
        {
            return false;
        }

        return TryReadDigitString(text, start, out numeral) || new NumeralReader(text, start).TryRead(out numeral);
    }

    /// <summary>Reads Arabic digits with thousands separators and a fraction.</summary>
    public static bool TryReadArabic(string text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end - start is > 0 and <= 3)
        {
            while (IsGroup(text, end))
            {
                end += 4;
            }
        }

        var whole = end;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && !AfterPoint(text, start))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            // 2222.2222.222 is no fraction but a list
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end = whole;
            }
        }

        return end > start
            && end - start <= 40
            && decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
            && value < Limit;
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool AfterPoint(string text, int start) =>
        start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>Three or more Chinese digits without a unit (一九九一), or two with a zero (二零).</summary>
    private static bool TryReadDigitString(string text, int start, out Numeral numeral)
    {
        numeral = default;
        var end = start;
        decimal value = 0;
        while (end < text.Length && Digit(text[end]) >= 0 && end - start < 24)
        {
            value = value * 10 + Digit(text[end++]);
        }

        var count = end - start;
        if (count < 2 || (end < text.Length && SmallUnit(text[end]) + BigUnit(text[end]) > 0 && count == 2 && text[start] is '零' or '〇'))
        {
            return false;
        }

        var fraction = TryReadFraction(text, end, out var digits, out var after);
        numeral = new Numeral(start, fraction ? after : end, value + digits, true, count, false, false, true);
        return true;
    }

    /// <summary>Reads 点五七 after a whole number.</summary>
    private static bool TryReadFraction(string text, int at, out decimal value, out int end)
    {
        value = 0;
        end = SkipSpaces(text, at);
        if (end >= text.Length || text[end] != '点')
        {
            return false;
        }

        var digit = SkipSpaces(text, end + 1);
        var first = digit;
        var scale = 0.1m;
        while (digit < text.Length && digit - first < 20 && Digit(text[digit]) >= 0 && text[digit] is not ('两' or '俩'))
        {
            value += Digit(text[digit++]) * scale;
            scale /= 10;
        }

        end = digit;
        return digit > first;
    }

    private bool TryRead(out Numeral numeral)
    {
        numeral = default;
        var start = _at;
        var chinese = !char.IsAsciiDigit(_text[start]) && _text[start] != '.';
        var end = start;
        while (Step())
        {
            end = _at;
        }

        var hasUnit = _lastUnit > 0;
        if (_letters == 0 || !Close(out var value))
        {
            return false;
        }

        if (TryReadFraction(_text, end, out var fraction, out var after) && (!_pendingIsArabic || hasUnit))
        {
            value += fraction;
            end = after;
        }

        if (end < _text.Length && _text[end] == '打')
        {
            value *= 12;
            end++;
        }

        numeral = new Numeral(start, end, value, chinese, _letters, hasUnit, _about, false);
        return true;
    }

    /// <summary>Takes the next digit or unit; false where the number ends.</summary>
    private bool Step()
    {
        var at = _letters == 0 ? _at : SkipSpaces(_text, _at);
        if (at >= _text.Length)
        {
            return false;
        }

        var letter = _text[at];
        if (char.IsAsciiDigit(letter) || (letter == '.' && _letters == 0))
        {
            // a digit goes on only right after a unit: 3万4000, but not "667 五"
            return _pending is null && (_letters == 0 || at == _at || _lastUnit > 0) && TakeArabic(at);
        }

        if (Digit(letter) is >= 0 and var digit)
        {
            return TakeDigit(at, digit);
        }

        if (SmallUnit(letter) is > 0 and var small)
        {
            return TakeSmall(at, small);
        }

        if (BigUnit(letter) is > 0 and var big)
        {
            return TakeBig(at, big);
        }

        return _letters > 0 && IsAbout(letter) && TakeAbout(at);
    }

    private bool TakeArabic(int at)
    {
        if (!TryReadArabic(_text, at, out var value, out var end) || (_lastUnit > 0 && value >= Math.Min(_lastUnit, _lastSmall)))
        {
            return false;
        }

        _pending = value;
        _pendingIsArabic = true;
        _letters += end - at;
        _at = end;
        return true;
    }

    private bool TakeDigit(int at, int digit)
    {
        if (digit == 0)
        {
            // 零 joins (一千零五); at the beginning it is the number zero
            if (_letters > 0 && (_pending is not null || !Continues(at + 1)))
            {
                return false;
            }

            _zero = true;
            _pending = _letters == 0 ? 0 : _pending;
        }
        else
        {
            if (_pending is not null && !(_pending == 0 && _letters == 1))
            {
                return false;
            }

            _pending = digit;
            _pendingIsArabic = false;
        }

        _letters++;
        _at = at + 1;
        return true;
    }

    private bool Continues(int at)
    {
        at = SkipSpaces(_text, at);
        return at < _text.Length && (IsNumeral(_text[at]) || IsAbout(_text[at]));
    }

    private bool TakeSmall(int at, int unit)
    {
        // within a section units go down: 五十千 is fifty, and 千 is another word
        if (unit >= _lastSmall)
        {
            return false;
        }

        _section += (_pending is { } count && (count != 0 || _pendingIsArabic) ? count : 1) * unit;
        _lastSmall = unit;
        TakeUnit(at, unit);
        return true;
    }

    private bool TakeBig(int at, decimal unit)
    {
        var below = _section + (_pending ?? 0);
        if (below == 0 && _pending is null && _section == 0 && _parts is [.., var last] && last.Unit <= unit)
        {
            _parts[^1] = (last.Value * unit, unit * (last.Unit == unit ? unit : 1));
        }
        else
        {
            while (_parts is [.., var part] && part.Unit < unit)
            {
                below += part.Value;
                _parts.RemoveAt(_parts.Count - 1);
            }

            _parts.Add((below * unit, unit));
        }

        if (_parts[^1].Value >= Limit)
        {
            return false;
        }

        _section = 0;
        _lastSmall = 10_000;
        TakeUnit(at, unit);
        return true;
    }

    private void TakeUnit(int at, decimal unit)
    {
        _pending = null;
        _pendingIsArabic = false;
        _zero = false;
        _lastUnit = unit;
        _letters++;
        _at = at + 1;
    }

    /// <summary>十余万, 一百零几万: only where a big unit follows.</summary>
    private bool TakeAbout(int at)
    {
        var next = SkipSpaces(_text, at + 1);
        if (next >= _text.Length || BigUnit(_text[next]) == 0 || (_text[at] is '来' && _lastUnit == 0))
        {
            return false;
        }

        _about = true;
        _at = at + 1;
        return true;
    }

    /// <summary>Adds up what was read; 四百五 is 450 and 九万四 is 94000.</summary>
    private bool Close(out decimal value)
    {
        var rest = _pending ?? 0;
        if (_pending is > 0 && !_pendingIsArabic && !_zero && _lastUnit >= 100)
        {
            rest *= _lastUnit / 10;
        }

        value = rest + _section + _parts.Sum(p => p.Value);
        return value < Limit;
    }
}
