namespace Expressway.Core.Content.Quantities;

/// <summary>Folds a text letter by letter, so that every place in the result is the same place in the source.</summary>
internal static class QuantityText
{
    private const string Pairs =
        "萬万億亿兩两貳贰貮贰陸陆參叁叄叁倆俩負负點点餘余幾几個个來来週周禮礼後后號号時时鐘钟鍾钟弍二弌一秊年圓元圆元塊块錢钱"
        + "農农曆历臘腊這这間间歐欧鎊镑韓韩盧卢銖铢臺台灣湾對对從从過过還还無无○零幣币歲岁當当";

    private static readonly Dictionary<char, char> Letters =
        Pairs.Chunk(2).ToDictionary(p => p[0], p => p[1]);

    /// <summary>Full width to half width, and the traditional letters of numbers, money and dates to simplified ones.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '\u3000' or '\u00a0' or '\u2009' or '\u202f' => ' ',
                '\u2212' or '\ufe63' or '\uff0d' => '-',
                >= '\uff01' and <= '\uff5e' => (char)(source[i] - 0xfee0),
                < '\u25cb' => source[i],
                _ => Letters.GetValueOrDefault(source[i], source[i]),
            };
        }
    });

    /// <summary>The place behind the spaces at <paramref name="at"/>, of which a number or date has eight at most.</summary>
    public static int SkipSpaces(string text, int at)
    {
        var last = at + 8;
        while (at < text.Length && at < last && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a word stands at a place.</summary>
    public static bool At(string text, int at, string word) =>
        at >= 0 && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    /// <summary>The longest of some words that stands at a place, or null.</summary>
    public static string? Longest(string text, int at, IEnumerable<string> words)
    {
        string? best = null;
        foreach (var word in words)
        {
            if (At(text, at, word) && word.Length > (best?.Length ?? 0))
            {
                best = word;
            }
        }

        return best;
    }
}
