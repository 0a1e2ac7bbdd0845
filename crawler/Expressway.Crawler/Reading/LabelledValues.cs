using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Expressway.Crawler.Cleaning;

namespace Expressway.Crawler.Reading;

/// <summary>
/// Reads "label：value" pairs as Chinese government pages print them: a label cell and a value cell, a list of lines, a
/// definition list, or several pairs in one line. Labels may have spaces between their letters (索 引 号：) and brackets.
/// </summary>
internal sealed class LabelledValues
{
    private const int LongestCell = 600;

    private static readonly (PolicyLabel Meaning, string[] Names)[] Known =
    [
        (PolicyLabel.Title, ["标题", "名称", "信息名称", "文件名称", "公文名称", "公文标题", "文件标题", "政策名称"]),
        (PolicyLabel.Issuer, ["发文机关", "发文单位", "发文机构", "发布机构", "发布机关", "制发机关", "发布单位", "发文部门", "印发机关", "制定机关", "颁布单位", "公开主体", "制作单位", "公布机关", "发布部门"]),
        (PolicyLabel.DocumentNumber, ["发文字号", "文号", "文件编号", "发文文号", "文件字号", "文件号", "公文文号", "发文号", "文件文号"]),
        (PolicyLabel.IndexNumber, ["索引号", "索取号", "信息索引号", "索引编号", "信息索引"]),
        (PolicyLabel.Topic, ["主题分类", "主题类别", "信息分类", "所属主题", "内容分类", "信息类别", "分类"]),
        (PolicyLabel.WrittenDate, ["成文日期", "生成日期", "制发日期", "成文时间", "印发日期", "发文日期", "签发日期", "形成日期", "发文时间", "印发时间"]),
        (PolicyLabel.PublishedDate, ["发布日期", "发布时间", "公开日期", "公布日期", "公开时间", "上网日期"]),
        (PolicyLabel.Validity, ["有效性", "时效性", "效力状态", "文件状态", "是否有效", "时效状态", "效力", "时效", "有效状态"]),
        (PolicyLabel.EffectiveDate, ["施行日期", "生效日期", "实施日期", "生效时间", "实施时间", "执行日期"]),
        (PolicyLabel.ExpiryDate, ["废止日期", "失效日期", "失效时间", "废止时间", "截止日期"]),
        (PolicyLabel.Source, ["来源", "信息来源", "稿件来源", "文章来源", "内容来源", "新闻来源", "文章出处", "出处", "转载自"]),
        (PolicyLabel.Author, ["作者", "记者", "撰稿", "通讯员", "撰稿人"]),
        (PolicyLabel.Other,
        [
            "主题词", "关键词", "关键字", "体裁分类", "体裁", "组配分类", "服务对象", "服务对象分类", "公开类别", "公开方式", "公开形式", "公开范围", "公开时限", "公开程序", "责任处室", "责任部门", "责任编辑",
            "语种", "内容概述", "概述", "内容摘要", "有效期", "有效期限", "文件类型", "公文种类", "文种", "载体类型", "信息格式", "记录形式", "浏览次数", "点击数", "点击量", "点击率", "阅读次数", "阅读量", "访问量", "字体", "字号",
            "分享", "编辑", "审核", "视力保护色", "保护视力色", "时间", "日期", "打印", "联系电话", "咨询电话", "附件", "生命周期", "行政区划", "解读", "相关解读", "政策解读", "文件解读", "正文", "浏览量", "责编", "校对", "行业分类",
        ]),
    ];

    private static readonly Dictionary<string, PolicyLabel> Meanings =
        Known.SelectMany(k => k.Names.Select(name => (name, k.Meaning))).ToDictionary(n => n.name, n => n.Meaning, StringComparer.Ordinal);

    private static readonly Regex Label = new(
        @"[\[【(（]?\s?(" + string.Join('|', Meanings.Keys.OrderByDescending(k => k.Length).Select(Spaced)) + @")\s{0,3}(?:[\]】)）]\s?[:：]?|[:：])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly Dictionary<PolicyLabel, string> _values = [];

    /// <summary>Whether the page prints the catalogue of an official document: an index number or a document number.</summary>
    public bool HasCatalogue => _values.ContainsKey(PolicyLabel.IndexNumber) || _values.ContainsKey(PolicyLabel.DocumentNumber);

    /// <summary>The first value printed for a label.</summary>
    public string? Get(PolicyLabel label) => _values.GetValueOrDefault(label);

    /// <summary>Reads the labels of a page.</summary>
    public static LabelledValues Of(PageNode root)
    {
        var found = new LabelledValues();
        var cells = new List<(string Text, bool Cell)>();
        Collect(root, cells);
        for (var at = 0; at < cells.Count; at++)
        {
            found.Read(cells[at].Text, cells[at].Cell, at + 1 < cells.Count ? cells[at + 1].Text : null);
        }

        return found;
    }

    /// <summary>Whether a part is the table above a document: three labels of the catalogue and more.</summary>
    public static bool IsCatalogue(PageNode node)
    {
        var found = new LabelledValues();
        var cells = new List<(string Text, bool Cell)>();
        Collect(node, cells);
        if (cells.Count == 0)
        {
            AddCell(node, cells);
        }

        for (var at = 0; at < cells.Count; at++)
        {
            found.Read(cells[at].Text, cells[at].Cell, at + 1 < cells.Count ? cells[at + 1].Text : null);
        }

        return found.HasCatalogue && found._values.Keys.Count(k => k is not (PolicyLabel.Source or PolicyLabel.Author)) >= 3;
    }

    /// <summary>Whether a part is the line below a headline (来源：… 发布时间：… 浏览次数：…): it begins with a label and says a date or two labels.</summary>
    public static bool IsImprint(PageNode node)
    {
        var text = node.RawText().Trim();
        if (text.Length is 0 or > 260 || text.AsSpan().IndexOfAny(":：]】") < 0 || !text.Any(TextMeasure.IsWide) || text.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        var labels = Label.Matches(text).Where(m => m.Index == 0 || !char.IsLetterOrDigit(text[m.Index - 1])).ToList();
        var first = labels.Count == 0 ? int.MaxValue : labels[0].Index;
        if (first > 24 || (first > 0 && DateText.Find(text[..first]) is null))
        {
            return false;
        }

        var meanings = labels.Select(m => Meanings[Bare(m.Groups[1].Value)]).ToList();
        return meanings.Contains(PolicyLabel.PublishedDate) || (meanings.Contains(PolicyLabel.Source) && (meanings.Count > 1 || DateText.Find(text) is not null));
    }

    private static string Spaced(string name) => string.Join(@"[\s\u3000]{0,4}", name.ToCharArray());

    private void Read(string text, bool cell, string? next)
    {
        if (text.AsSpan().IndexOfAny(":：]】)") < 0 && !cell)
        {
            return;
        }

        if (cell && Meaning(text) is { } alone)
        {
            Add(alone, next is not null && !StartsWithLabel(next) ? next : null);
            return;
        }

        var matches = Label.Matches(text).Where(m => m.Index == 0 || !char.IsLetterOrDigit(text[m.Index - 1]) || !char.IsLetterOrDigit(m.Value[0])).ToList();
        for (var at = 0; at < matches.Count; at++)
        {
            var start = matches[at].Index + matches[at].Length;
            var end = at + 1 < matches.Count ? matches[at + 1].Index : text.Length;
            var value = text[start..end].Trim();
            if (value.Length == 0 && end == text.Length && next is not null && !StartsWithLabel(next))
            {
                value = next;
            }

            Add(Meanings[Bare(matches[at].Groups[1].Value)], value);
        }
    }

    private void Add(PolicyLabel label, string? value)
    {
        value = value?.Trim(' ', '\u3000', '\u00a0', ':', '：', '|', '[', ']', '【', '】', '\n').Trim();
        if (label == PolicyLabel.Other || string.IsNullOrEmpty(value) || value.Length > 200 || value is "无" or "-" or "--" or "/" || _values.ContainsKey(label))
        {
            return;
        }

        if (label is PolicyLabel.WrittenDate or PolicyLabel.PublishedDate or PolicyLabel.EffectiveDate or PolicyLabel.ExpiryDate && DateText.FindInAttribute(value) is null)
        {
            return;
        }

        _values.Add(label, value.Replace('\n', ' '));
    }

    private static bool StartsWithLabel(string text) => Meaning(text) is not null || (Label.Match(text) is { Success: true, Index: 0 });

    private static PolicyLabel? Meaning(string text) =>
        text.Length <= 24 && Meanings.TryGetValue(Bare(text), out var meaning) ? meaning : null;

    private static string Bare(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not (':' or '：' or '[' or ']' or '【' or '】' or '(' or ')' or '（' or '）')));

    /// <summary>The texts of the smallest blocks, in order; whether a block is a cell, where a label may stand alone.</summary>
    private static void Collect(PageNode node, List<(string Text, bool Cell)> cells)
    {
        foreach (var child in node.Children)
        {
            if (child.Never || child.Text is not null)
            {
                continue;
            }

            if (!IsBlock(child))
            {
                Collect(child, cells);
                continue;
            }

            if (child.Children.Any(HoldsBlock))
            {
                Collect(child, cells);
            }
            else if (child.Length <= LongestCell * 2)
            {
                AddCell(child, cells);
            }
        }
    }

    private static void AddCell(PageNode node, List<(string Text, bool Cell)> cells)
    {
        if (node.Children.Any(c => c.Element is not null && c.Length is > 2 and < 24 && Meaning(c.RawText()) is not null))
        {
            AddPieces(node, cells);
            return;
        }

        var lines = new TextLines();
        lines.AddAll(node.Originals().SelectMany(n => n is IElement element ? element.ChildNodes : Enumerable.Repeat(n, 1)));
        var text = lines.ToString();
        if (text.Length <= LongestCell)
        {
            // An empty cell is kept: it is the missing value of the label before it.
            cells.Add((text, node.Name is "td" or "th" or "dt" or "dd" or "li" or "div" or "span" or "p"));
        }
    }

    /// <summary>A label in an element of its own, with or without a colon; what follows it up to the next label is its value.</summary>
    private static void AddPieces(PageNode node, List<(string Text, bool Cell)> cells)
    {
        var value = new System.Text.StringBuilder();
        foreach (var child in node.Children.Where(c => !c.Never))
        {
            var text = child.RawText();
            if (child.Element is null || Meaning(text) is null)
            {
                value.Append(text);
                continue;
            }

            AddValue(value, cells);
            cells.Add((text.Trim(), true));
        }

        AddValue(value, cells);
    }

    private static void AddValue(System.Text.StringBuilder value, List<(string Text, bool Cell)> cells)
    {
        var text = TextLines.Tidy(value.ToString()).Trim(' ', ':', '：', '\n');
        if (text.Length > 0)
        {
            cells.Add((text, true));
        }

        value.Clear();
    }

    private static bool HoldsBlock(PageNode node) => node.Text is null && !node.Never && (IsBlock(node) || node.Children.Any(HoldsBlock));

    private static bool IsBlock(PageNode node) => node.Name is "td" or "th" || (TextLines.IsBlock(node.Name) && node.Name != "br");
}
