namespace Expressway.Crawler.Reading;

/// <summary>
/// Weighs the dates that a page prints: one beside the headline, in a place whose class speaks of dates or with a word such
/// as 发布时间 or "published" is likelier than one in a list of other articles, a comment or the foot of the page.
/// </summary>
internal sealed class PrintedDates(PageSource page, PageNode root, DateOnly today, bool monthFirst)
{
    private const int LongestLine = 200;
    private const int LongestBlock = 90;

    private static readonly string[] Places = ["date", "time", "publish", "posted", "created", "info", "byline", "meta", "source", "ly", "laiyuan", "shijian", "riqi", "pub"];
    private static readonly string[] Others = ["comment", "related", "sidebar", "footer", "recent", "latest", "popular", "widget", "event", "calendar", "copyright", "menu", "next", "prev", "more"];
    private static readonly string[] Published = ["发布", "发表", "日期", "时间", "publish", "posted", "written", "date:", "created", "опубликовано", "publicado", "publié", "veröffentlicht", "pubblicato"];
    private static readonly string[] Updated = ["更新", "修改", "update", "modified", "last ", "обновлено", "actualizado", "mis à jour"];
    private static readonly string[] Wrong = ["今天是", "©", "copyright", "版权", "备案", "all rights", "截止", "有效期"];

    private static readonly string[] OtherDays = ["成文", "生成日期", "制发", "施行", "实施", "生效", "废止", "失效", "截止", "签发"];

    private readonly List<(PageDate Date, double Score)> _found = [];
    private int _sinceHeading = int.MaxValue;
    private string _before = "";

    public PageDate? Best()
    {
        Visit(root, 0, false);
        if (_found.Count == 0)
        {
            return null;
        }

        var best = _found[0];
        foreach (var found in _found)
        {
            best = found.Score > best.Score ? found : best;
        }

        return best.Score <= -1 ? null : best.Date;
    }

    private void Visit(PageNode node, double place, bool inLink)
    {
        if (node.Never)
        {
            return;
        }

        if (node.Element is not null)
        {
            place += PlaceOf(node);
            inLink |= node.Name == "a";
            if (node.Name == "time" && node.Element.GetAttribute("datetime") is { } instant)
            {
                Note(DateText.FindInAttribute(instant, monthFirst), instant, place + 4, inLink);
                return;
            }
        }

        if (node.Text is not null)
        {
            _sinceHeading = _sinceHeading == int.MaxValue ? int.MaxValue : _sinceHeading + 1;
            Read(node.Text.Data, place, inLink);
            _before = string.IsNullOrWhiteSpace(node.Text.Data) ? _before : node.Text.Data.Length < 30 ? node.Text.Data.Replace(" ", "", StringComparison.Ordinal) : "";
            return;
        }

        var before = _found.Count;
        foreach (var child in node.Children)
        {
            Visit(child, place, inLink);
        }

        if (_found.Count == before && node.Children.Count > 1 && node.Length is > 5 and <= LongestBlock)
        {
            // Day, month and year may stand in elements of their own.
            Read(string.Join(' ', node.Below().Where(n => n.Text is not null).Select(n => n.Text!.Data.Trim())), place - 0.5, inLink);
        }

        if (node.Name == "h1" && node.Length > 8)
        {
            _sinceHeading = 0;
        }
    }

    private void Read(string text, double place, bool inLink)
    {
        if (text.Length > 4 * LongestLine || !text.Any(IsDigit))
        {
            return;
        }

        text = text.Trim();
        if (text.Length is > 5 and <= LongestLine)
        {
            Note(DateText.Find(text, monthFirst), text, place, inLink);
        }
    }

    private static bool IsDigit(char letter) => char.IsAsciiDigit(letter) || letter is '〇' or '零' or '○';

    private void Note(PageDate? date, string text, double place, bool inLink)
    {
        if (date is not { } found || !DateFinder.IsPlausible(found.Day, today))
        {
            return;
        }

        var score = place + (inLink ? -2 : 0) + (text.Length < 40 ? 1.5 : text.Length > 110 ? -2 : 0) + (IsSentence(text) ? -5 : 0);
        score += _sinceHeading < 25 ? 4 : _sinceHeading < 60 ? 1.5 : 0;
        score += Has(text, Published) ? 4 : 0;
        score += Has(text, Updated) ? -1 : 0;
        score += Has(text, Wrong) ? -9 : 0;
        score += Has(_before, OtherDays) || (Has(text, OtherDays) && !text.Contains("发布", StringComparison.Ordinal)) ? -8 : 0;
        score += text.Contains(':', StringComparison.Ordinal) ? 0.5 : 0;
        _found.Add((found, score));
    }

    private static bool IsSentence(string text) =>
        text.Length > 24 && text.Any(TextMeasure.IsWide) && (text.Contains('，', StringComparison.Ordinal) || text.Contains('。', StringComparison.Ordinal));

    private double PlaceOf(PageNode node)
    {
        var score = node.Name switch
        {
            "footer" or "nav" or "aside" => -4.0,
            "article" or "main" => 1,
            "time" => 2,
            "li" or "tr" => node.Length < 300 && node.LinkLength > node.Length / 2.0 ? -8 : -0.5,
            _ => 0,
        };
        if (node.Hints.Length == 0 || node.Element == page.Body)
        {
            return score;
        }

        return score + (Has(node.Hints, Others) ? -3 : 0) + (Has(node.Hints, Places) ? 2 : 0);
    }

    private static bool Has(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
