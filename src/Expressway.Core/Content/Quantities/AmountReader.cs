using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads one amount of money as a person types it into a form.</summary>
public static partial class AmountReader
{
    /// <summary>The greatest amount taken, 万元 (ten billion yuan).</summary>
    public const decimal MaxWanYuan = 1_000_000;

    /// <summary>Reads an amount: 500万, 5,000,000元, ５００万元. A bare number from 10,000 on is 元; a smaller one needs its unit.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="wanYuan">The amount in 万元.</param>
    /// <param name="fault">What is wrong and what to write, in Chinese; null when it was read.</param>
    public static bool TryReadWanYuan(string text, out decimal wanYuan, out string? fault)
    {
        wanYuan = 0;
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var match = Shape().Match(plain);
        if (!match.Success || !decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            fault = $"请写一个金额，例如 300万；您写的“{text.Trim()}”读不出一个数。";
            return false;
        }

        var unit = match.Groups["u"].Value;
        if (unit.Length == 0 && number < 10_000)
        {
            fault = $"请写上单位：{number:0.####}万元，还是 {number:0.####}元？";
            return false;
        }

        wanYuan = number * (unit switch { "亿" => 10_000m, "千万" => 1_000m, "百万" => 100m, "万" => 1m, "千" => 0.1m, _ => 0.0001m });
        fault = wanYuan <= 0 ? "金额要大于 0。" : wanYuan > MaxWanYuan ? "金额太大了，请核对单位；最多 100 亿元。" : null;
        return fault is null;
    }

    [GeneratedRegex("^(?:约|大约|人民币|¥)?(?<n>[0-9]{1,18}(?:[.][0-9]{1,6})?)(?<u>亿|千万|百万|万|千|元|)(?:元|块|人民币)?(?:左右|以内)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
