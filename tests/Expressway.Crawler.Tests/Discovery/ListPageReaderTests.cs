using Expressway.Core.Sources;
using Expressway.Crawler.Discovery;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Tests.Discovery;

public sealed class ListPageReaderTests
{
    private const string Page = """
        <html><head><base href="/zc/"><link rel=alternate type="application/rss+xml" href="/feed.xml"></head><body>
        <div class=nav><ul><li><a href="/">网站首页导航</a><li><a href="/zw/">政务公开专栏</a><li><a href="/fw/">办事服务大厅</a><li><a href="/hd/">互动交流平台</a></ul></div>
        <div class=main><ul class=list>
        <li class=first><a href="a1.html" title="关于支持中小企业融资的若干政策措施">关于支持中小企业融资的…</a><span>2026-03-10</span></li>
        <li><a href="a2.html">关于组织申报2026年专精特新企业的通知</a> <i>[2026年3月9日]</i></li>
        <li><a href="./a3.html?x=1#top">关于贷款贴息的实施细则</a><span>2026/3/8</span></li>
        <li><a href="a2.html">关于组织申报2026年专精特新企业的通知</a><span>2026-03-09</span></li>
        </ul><p><a href="#">上一页</a> <a href="index_1.html">下一页</a></p></div>
        <div class=foot><a href="http://x.gov.cn/">友情链接一二三</a><a href="http://y.gov.cn/">友情链接四五六</a><a href="http://z.gov.cn/">友情链接七八九</a></div></body></html>
        """;

    private static readonly WebUrl Url = WebUrl.Parse("https://www.site.gov.cn/list/index.html")!;

    [Theory]
    [InlineData(null)]
    [InlineData("ul.list > li")]
    public void Lists_titles_dates_and_addresses_with_selectors_and_without(string? item)
    {
        var list = ListPageReader.Read(Page, Url, new SourceSelectors { Item = item });

        Assert.Equal(
            [
                ("https://www.site.gov.cn/zc/a1.html", "关于支持中小企业融资的若干政策措施", "2026-03-10"),
                ("https://www.site.gov.cn/zc/a2.html", "关于组织申报2026年专精特新企业的通知", "2026-03-09"),
                ("https://www.site.gov.cn/zc/a3.html?x=1#top", "关于贷款贴息的实施细则", "2026-03-08"),
            ],
            list.Items.Select(i => (i.Url.Href, i.Title, i.Date?.Text)));
        Assert.Equal("https://www.site.gov.cn/zc/index_1.html", list.Next?.Href);
        Assert.Equal(["https://www.site.gov.cn/feed.xml"], list.Feeds.Select(f => f.Href));
    }

    [Fact]
    public void Selectors_decide_over_what_would_be_found()
    {
        var list = ListPageReader.Read(Page, Url, new SourceSelectors { Item = ".foot a", Title = "b", NextPage = ".nav a" });

        Assert.Equal(["http://x.gov.cn/", "http://y.gov.cn/", "http://z.gov.cn/"], list.Items.Select(i => i.Url.Href));
        Assert.All(list.Items, i => Assert.Null(i.Title));
        Assert.Equal("https://www.site.gov.cn/", list.Next?.Href);
    }

    [Fact]
    public void A_wrong_selector_is_told()
    {
        Assert.Throws<FormatException>(() => ListPageReader.Read(Page, Url, new SourceSelectors { Item = "li[[" }));
        Assert.False(ListPageReader.IsValid("li[["));
        Assert.True(ListPageReader.IsValid("ul.list > li:nth-child(2) a"));
    }

    [Fact]
    public void Finds_nothing_where_there_is_no_list() =>
        Assert.Empty(ListPageReader.Read("<p>One <a href=/a>page about us</a> only.", Url, SourceSelectors.None).Items);
}
