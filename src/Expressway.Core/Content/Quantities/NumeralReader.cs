using static Expressway.Core.Content.Quantities.NumeralLetters;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>
/// Reads one unsigned number in digits, Chinese numerals or both (<c>3万4000</c>, <c>7 万5 千4 百</c>, <c>两千四百五</c>,
/// <c>1,100.9亿</c>) from a folded text. Values beyond about 10²⁴ are not read.
/// </summary>
internal sealed class NumeralReader
{
    /// <summary>Numbers from here on are not read.</summary>
    public const decimal Limit = 1_000_000_000_000_000_000_000_000m;

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

        return NumeralParts.TryReadDigitString(text, start, out numeral) || new NumeralReader(text, start).TryRead(out numeral);
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

        if (NumeralParts.TryReadFraction(_text, end, out var fraction, out var after) && (!_pendingIsArabic || hasUnit))
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
        if (!NumeralParts.TryReadArabic(_text, at, out var value, out var end) || (_lastUnit > 0 && value >= Math.Min(_lastUnit, _lastSmall)))
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
