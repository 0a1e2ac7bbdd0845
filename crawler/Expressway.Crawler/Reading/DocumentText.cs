using System.Text.RegularExpressions;

namespace Expressway.Crawler.Reading;

/// <summary>
/// What an official document says of itself: its number on a line near the head, who signed it and when at the foot
/// (GB/T 9704, the layout of official documents).
/// </summary>
/// <param name="DocumentNumber">发文字号, null where no line holds one.</param>
/// <param name="Issuer">The line above the date at the foot.</param>
/// <param name="WrittenDate">The date at the foot.</param>
internal sealed partial record DocumentText(string? DocumentNumber, string? Issuer, DateOnly? WrittenDate)
{
    private const int HeadLines = 14;
    private const int FootLines = 60;

    private static readonly string[] Offices =
        ["政府", "办公厅", "办公室", "委员会", "银行", "总局", "管理局", "局", "部", "厅", "院", "委", "会", "中心", "署", "处", "组", "法院"];

    public static DocumentText Read(string title, string body)
    {
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var number = lines.Take(HeadLines).Select(NumberOf).OfType<string>().FirstOrDefault();
        for (var at = Math.Max(1, lines.Length - FootLines); at < lines.Length; at++)
        {
            if (lines[at].Length <= 16 && DateText.Find(Bare(lines[at])) is { } date && Bare(lines[at]).EndsWith('日'))
            {
                return new DocumentText(number, IssuerOf(lines[at - 1]) ?? IssuerInTitle(title), date.Day);
            }
        }

        return new DocumentText(number, IssuerInTitle(title), null);
    }

    /// <summary>What stands before 关于 in "某市人民政府关于…的通知".</summary>
    private static string? IssuerInTitle(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        return about is >= 3 and <= 40 ? IssuerOf(title[..about]) : null;
    }

    private static string? NumberOf(string line)
    {
        if (line.Length > 40)
        {
            return null;
        }

        var match = Number().Match(Bare(line));
        return match.Success ? match.Value.Trim('（', '）', '(', ')') : null;
    }

    private static string? IssuerOf(string line)
    {
        var bare = Bare(line);
        return bare.Length is >= 3 and <= 30 && Offices.Any(o => bare.EndsWith(o, StringComparison.Ordinal)) && bare.All(c => TextMeasure.IsWide(c) && c is not ('，' or '。' or '；' or '、' or '：')) ? bare : null;
    }

    private static string Bare(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^[（(]?(?:[\u4e00-\u9fff]{2,14}(?:〔|\[|【|（|\(|﹝|［)(?:19|20)\d{2}(?:〕|\]|】|）|\)|﹞|］)(?:第)?\d{1,5}号|[\u4e00-\u9fff]{1,14}令?第\d{1,5}号)[）)]?$", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Number();
}
