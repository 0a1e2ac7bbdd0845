using System.Globalization;
using static Expressway.Core.Content.Quantities.QuantityText;

namespace Expressway.Core.Content.Quantities;

/// <summary>Reads one amount of money as a person types it into a form.</summary>
public static class AmountReader
{
    /// <summary>The greatest amount taken, 万元 (ten billion yuan).</summary>
    public const decimal MaxWanYuan = 1_000_000;

    private const decimal Wan = 10_000;

    private static readonly string[] Leads = ["大约", "大概", "约", "人民币", "RMB", "rmb", "CNY", "¥", "￥"];
    private static readonly string[] Tails =
        ["元人民币", "元整", "块钱", "人民币", "RMB", "rmb", "CNY", "左右", "以内", "上下", "元", "块", "圆", "整"];

    /// <summary>Reads an amount: 500万, 5,000,000元, ５００万元, 五百万, 1.5亿, 500w.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="wanYuan">The amount in 万元, more than 0.</param>
    /// <param name="fault">What is wrong and what to write, in Chinese; null when it was read.</param>
    /// <param name="bare">What a number without a unit means.</param>
    public static bool TryReadWanYuan(string text, out decimal wanYuan, out string? fault, BareAmount bare = BareAmount.Ask)
    {
        wanYuan = 0;
        var typed = text.Trim();
        var shown = typed.Length > 40 ? typed[..40] + "…" : typed;
        var folded = Fold(typed).Replace('，', ',');
        var rest = Strip(folded, out var saysYuan);
        fault = Refuse(rest, folded, shown);
        if (fault is not null)
        {
            return false;
        }

        var isRead = NumeralReader.TryRead(rest, 0, out var number);
        if (isRead && (number.IsAbout || IsGuess(number)))
        {
            fault = $"“{shown}”可以是好几个数，请写一个确定的金额，例如 300万。";
            return false;
        }

        if (!ReadsToEnd(rest, number, out var times) || !isRead)
        {
            fault = TooLong(rest) ? TooMuch : $"请写一个金额，例如 300万；您写的“{shown}”读不出一个数。";
            return false;
        }

        var value = number.Value * times;
        var isBare = !saysYuan && times == 1 && !number.HasUnit;
        if (isBare && bare == BareAmount.Ask && value is > 0 and < Wan)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"请写上单位：{value:0.####}万元，还是 {value:0.####}元？");
            return false;
        }

        wanYuan = isBare && bare == BareAmount.WanYuan ? value : value / Wan;
        fault = wanYuan <= 0 ? NotPositive : wanYuan > MaxWanYuan ? TooMuch : null;
        if (fault is not null)
        {
            wanYuan = 0;
        }

        return fault is null;
    }

    private const string NotPositive = "金额要大于 0。";
    private const string TooMuch = "金额太大了，请核对单位；最多 100 亿元。";

    private static string Strip(string text, out bool saysYuan)
    {
        text = text.Trim();
        while (Longest(text, 0, Leads) is { } lead)
        {
            text = text[lead.Length..].TrimStart(':', ' ');
        }

        saysYuan = false;
        while (Tails.FirstOrDefault(t => text.EndsWith(t, StringComparison.Ordinal)) is { } tail)
        {
            saysYuan |= tail is not ("左右" or "以内" or "上下");
            text = text[..^tail.Length].TrimEnd();
        }

        return text;
    }

    private static string? Refuse(string rest, string folded, string shown)
    {
        if (rest.StartsWith('-') || rest.StartsWith('负'))
        {
            return NotPositive;
        }

        if (AmountFinder.Find(folded) is [{ Unit: not "CNY" }, ..])
        {
            return $"请换算成人民币再写，例如 300万元；您写的是“{shown}”。";
        }

        // 300-500万, 三五百万, 几百万: a range is two amounts
        var hasRange = rest.Skip(1).Any(letter => letter is '-' or '~' or '—' or '–' or '至' or '到');
        return hasRange || rest.StartsWith('几') || rest.StartsWith('数')
            ? $"“{shown}”可以是好几个数，请写一个确定的金额，例如 300万。"
            : null;
    }

    private static bool ReadsToEnd(string rest, Numeral number, out decimal times)
    {
        times = 1;
        var left = rest[number.End..].Trim();
        if (left is "w" or "W")
        {
            times = Wan;
            return true;
        }

        return left.Length == 0;
    }

    /// <summary>三五百万 is three to five; 两三百 is two or three hundred.</summary>
    private static bool IsGuess(Numeral number) => number.IsDigitString && number.Letters == 2;

    private static bool TooLong(string rest) =>
        rest.Length > 0 && rest.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' or 'e' or 'E' or '+') && char.IsAsciiDigit(rest[0])
        && double.TryParse(rest.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value > (double)(MaxWanYuan * Wan);
}
