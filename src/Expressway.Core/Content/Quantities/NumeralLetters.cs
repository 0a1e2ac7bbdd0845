namespace Expressway.Core.Content.Quantities;

/// <summary>The letters of Chinese numbers, after <see cref="QuantityText.Fold"/>.</summary>
internal static class NumeralLetters
{
    private const string Digits = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The value of a digit, or -1. 两 and 俩 are 2.</summary>
    public static int Digit(char letter) => letter switch
    {
        '两' or '俩' => 2,
        '〇' => 0,
        '仨' => 3,
        '弎' => 3,
        _ => Math.Max(Digits.IndexOf(letter, StringComparison.Ordinal), Formal.IndexOf(letter, StringComparison.Ordinal)),
    };

    /// <summary>10, 100 or 1000 for a small unit, else 0.</summary>
    public static int SmallUnit(char letter) => letter switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>The value of 万, 亿 and 兆, else 0.</summary>
    public static decimal BigUnit(char letter) => letter switch
    {
        '万' => 10_000m,
        '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0,
    };

    /// <summary>Whether a number may begin with the letter or go on with it.</summary>
    public static bool IsNumeral(char letter) =>
        char.IsAsciiDigit(letter) || Digit(letter) >= 0 || SmallUnit(letter) > 0 || BigUnit(letter) > 0;

    /// <summary>Whether the letter says "and a bit" before a unit: 十余万, 一千多万, 二十几万.</summary>
    public static bool IsAbout(char letter) => letter is '余' or '多' or '几' or '来';
}
