namespace Expressway.Cli.Commands.Lab;

/// <summary>The tools of <c>expressway lab</c> by name: one line each.</summary>
internal static class LabTools
{
    public static readonly IReadOnlyDictionary<string, LabTool> All = new SortedDictionary<string, LabTool>(StringComparer.Ordinal)
    {
        ["extract"] = ExtractTool.Tool,
        ["sanitize"] = SanitizeTool.Tool,
        ["charset"] = new("Finds the charset of a file and decodes it", CharsetTool.Run),
        ["numbers"] = new("Finds amounts, shares, numbers, dates and durations in a text", NumbersTool.Run),
        ["feed"] = new("Reads a feed of any kind", FeedTool.Run),
        ["robots"] = new("Answers whether a robots.txt allows an address", RobotsTool.Run),
        ["sitemap"] = new("Lists the addresses of a sitemap", SitemapTool.Run),
        ["url"] = new("Parses addresses, makes the key of a page and classes its host", UrlTool.Run),
    };
}
