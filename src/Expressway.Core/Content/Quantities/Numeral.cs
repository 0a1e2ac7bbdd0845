namespace Expressway.Core.Content.Quantities;

/// <summary>A number that was read from a folded text.</summary>
/// <param name="Start">Where it begins, its sign included.</param>
/// <param name="End">The place after it.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsChinese">Whether its first digit is a Chinese numeral.</param>
/// <param name="Letters">How many numeral letters it has (signs, spaces and points left out).</param>
/// <param name="HasUnit">Whether a 十百千万亿 or the like is in it.</param>
/// <param name="IsAbout">Whether it says that it is rounded (多, 余, 几).</param>
/// <param name="IsDigitString">Whether it is Chinese digits one after another, such as 二零二四.</param>
internal readonly record struct Numeral(
    int Start,
    int End,
    decimal Value,
    bool IsChinese,
    int Letters,
    bool HasUnit,
    bool IsAbout,
    bool IsDigitString);
