namespace Expressway.Crawler.Reading;

/// <summary>Short lines that belong to the page and not to its text: print, close, share, font size, scan the code.</summary>
internal static class Furniture
{
    private const int LongestLine = 120;

    private static readonly HashSet<string> Whole =
    [
        "打印", "打印本页", "打印此页", "打印文章", "打印页面", "关闭", "关闭窗口", "关闭本页", "返回", "返回顶部", "返回列表", "返回首页", "收藏", "收藏本页",
        "纠错", "我要纠错", "分享", "分享到", "字体", "字号", "大", "中", "小", "保护视力色", "视力保护色", "微信", "微博", "二维码", "点赞", "举报", "首页", "下载", "朗读",
        "print", "share", "tweet", "email", "close", "comments", "subscribe", "advertisement",
    ];

    private static readonly (string Start, int Most)[] Beginnings =
    [
        ("扫一扫", 30), ("微信扫一扫", 30), ("扫描二维码", 30), ("用微信扫", 30), ("责任编辑", 26), ("浏览次数", 18), ("点击数", 16), ("点击量", 16), ("点击次数", 16),
        ("阅读次数", 16), ("阅读量", 16), ("访问量", 16), ("上一篇：", 60), ("下一篇：", 60), ("上一篇:", 60), ("下一篇:", 60), ("当前位置", 80), ("您的位置", 80), ("您所在的位置", 80),
        ("您现在的位置", 80), ("所在位置", 80), ("您当前的位置", 80), ("当前所在位置", 80), ("相关链接：", 8), ("相关阅读", 8), ("相关新闻", 8), ("更多精彩", 30),
    ];

    public static bool Is(PageNode node)
    {
        // A piece of a longer line is text, whatever it says.
        return node.Length is > 0 and <= LongestLine
            && (node.Name is not ("span" or "a" or "strong") || node.Parent is not { Length: > LongestLine, Name: "p" or "li" or "span" or "code" })
            && IsLine(node.RawText());
    }

    /// <summary>Whether every piece of a line is furniture.</summary>
    public static bool IsLine(string line)
    {
        var pieces = line.Split([' ', '\t', '\n', '\r', '\u00a0', '\u3000', '[', ']', '【', '】', '〖', '〗', '（', '）', '(', ')', '|', '｜'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 0 && (IsOne(string.Concat(pieces)) || pieces.All(IsOne));
    }

    private static bool IsOne(string piece) =>
        Whole.Contains(piece.TrimEnd(':', '：').ToLowerInvariant())
        || Beginnings.Any(b => piece.Length <= b.Most && piece.StartsWith(b.Start, StringComparison.Ordinal));
}
