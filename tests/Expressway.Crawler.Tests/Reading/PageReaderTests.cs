using Expressway.Crawler.Cleaning;
using Expressway.Crawler.Reading;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Reading;

/// <summary>Pages of our own making, in the layouts that government sites, newspapers and blogs use.</summary>
public sealed class PageReaderTests
{
    private static readonly string[] Noise = ["<table>", "</div>", "<", "\0", "\"", "<svg>", "<p>", "</body>", "&#"];

    private static readonly PageReader Reader = new(new HtmlCleaner(), new FixedClock(new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Reads_a_notice_that_declares_itself_in_meta_elements()
    {
        var page = Read("notice-with-metas", "https://www.lxhq.example/tzgg/202603/t20260312_501.html");

        Assert.Equal("关于组织申报2026年度数字化改造补助的通知", page.Title);
        Assert.Equal("区工业和信息化局", page.Source);
        Assert.Equal("梁溪湖区人民政府门户网站", page.SiteName);
        Assert.Equal(new DateOnly(2026, 3, 12), page.Published?.Day);
        Assert.Equal("湖工信〔2026〕17号", page.Policy?.DocumentNumber);
        Assert.Equal("梁溪湖区工业和信息化局", page.Policy?.Issuer);
        Assert.Equal(new DateOnly(2026, 3, 10), page.Policy?.WrittenDate);
        Assert.Equal(new DateOnly(2026, 3, 12), page.Policy?.PublishedDate);
        AssertBody(page, ["各镇（街道）、各有关企业", "三、申报时间", "单个企业最高补助五十万元", "2026年3月10日"], ["政民互动", "分享到", "打印", "相关阅读", "项目名单", "备案号", "今天是", "浏览次数", "您的位置"]);
    }

    [Fact]
    public void Finds_attachments_and_pictures_with_absolute_addresses()
    {
        var page = Read("notice-with-metas", "https://www.lxhq.example/tzgg/202603/t20260312_501.html");

        Assert.Equal(new PageAttachment(new Uri("https://www.lxhq.example/tzgg/202603/P020260312343.docx"), "1. 数字化改造补助申请表", "docx"), Assert.Single(page.Attachments));
        Assert.Equal(new PageImage(new Uri("https://www.lxhq.example/tzgg/202603/W020260312.png"), "流程图"), Assert.Single(page.Images));
        Assert.Contains("<img src=\"https://www.lxhq.example/tzgg/202603/W020260312.png\"", page.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_policy_fields_from_the_cells_of_a_table()
    {
        var page = Read("catalogue-cells", "https://www.lxhq.example/xxgk/31.html");

        Assert.Equal("关于支持科技型企业融资的若干意见", page.Title);
        Assert.Equal("zh", page.Language);
        Assert.Equal(
            new PolicyFields
            {
                Title = "关于支持科技型企业融资的若干意见",
                IndexNumber = "LXH-01/2026-00031",
                DocumentNumber = "湖政发〔2026〕3号",
                Issuer = "梁溪湖区人民政府",
                Topic = "财政、金融、审计/其他",
                WrittenDate = new DateOnly(2026, 1, 15),
                PublishedDate = new DateOnly(2026, 1, 20),
                Validity = "有效",
            },
            page.Policy);
        AssertBody(page, ["各镇人民政府", "单户金额一般不超过一千万元", "有效期至2028年12月31日"], ["信息索引号", "网站首页", "版权所有"]);
    }

    [Fact]
    public void Reads_the_policy_fields_from_a_list_and_a_body_of_two_lines()
    {
        var page = Read("catalogue-list", "https://www.lxhq.example/zc/412.html");

        Assert.Equal("梁溪湖区就业补贴办法", page.Title);
        Assert.Equal("3202990001/2025-00412", page.Policy?.IndexNumber);
        Assert.Equal("劳动、人事、监察/就业", page.Policy?.Topic);
        Assert.Equal("梁溪湖区人力资源和社会保障局", page.Policy?.Issuer);
        Assert.Equal("湖人社规〔2025〕2号", page.Policy?.DocumentNumber);
        Assert.Equal(new DateOnly(2025, 11, 28), page.Policy?.WrittenDate);
        Assert.Equal(new DateOnly(2025, 12, 1), page.Policy?.PublishedDate);
        Assert.Equal(new DateOnly(2025, 12, 1), page.Published?.Day);
        AssertBody(page, ["第一条　吸纳登记失业人员就业的企业".Replace('　', ' '), "第二条"], ["索 引 号", "扫一扫", "首页"]);
    }

    [Fact]
    public void Reads_a_news_page_laid_out_with_tables()
    {
        var page = Read("old-layout", "http://news.example/2026/a.htm");

        Assert.Equal("区统计局发布一季度运行情况", page.Title);
        Assert.Equal("沈禾", page.Author);
        Assert.Equal("梁溪湖日报", page.Source);
        Assert.Equal(new DateOnly(2026, 4, 18), page.Published?.Day);
        Assert.Null(page.Policy);
        AssertBody(page, ["本报讯", "民间投资意愿有所回升。"], ["热点排行", "图书馆", "上一篇", "视频", "来源："]);
    }

    [Fact]
    public void Reads_the_policy_fields_from_the_document_itself_where_there_is_no_table()
    {
        var page = Read("plain-document", null);

        Assert.Equal("湖政办发〔2024〕22号", page.Policy?.DocumentNumber);
        Assert.Equal("梁溪湖区人民政府办公室", page.Policy?.Issuer);
        Assert.Equal(new DateOnly(2024, 6, 21), page.Policy?.WrittenDate);
        Assert.Null(page.Policy?.IndexNumber);
        Assert.Null(page.CanonicalUrl);
    }

    [Fact]
    public void Reads_a_blog_post_without_its_comments()
    {
        var page = Read("blog-post", "https://notes.example.org/2025/small-loans?utm_source=x");

        Assert.Equal("Why small loans take so long", page.Title);
        Assert.Equal("Ida Marsh", page.Author);
        Assert.Equal("Harbour Notes", page.SiteName);
        Assert.Equal("en-GB", page.Language);
        Assert.Equal(new PageDate(new DateOnly(2025, 9, 3), new DateTime(2025, 9, 4, 3, 10, 0, DateTimeKind.Utc), "2025-09-03T22:10:00-05:00"), page.Published);
        Assert.Equal(new DateOnly(2025, 9, 10), page.Modified?.Day);
        Assert.Equal(new Uri("https://notes.example.org/2025/small-loans"), page.CanonicalUrl);
        Assert.Null(page.Policy);
        AssertBody(page, ["A small firm that asks", "A queue on a Monday.", "Their losses did not rise."], ["Great post", "Related posts", "About", "© 2026"]);
    }

    [Theory]
    [InlineData("<div class=row><span>索引号</span><span>HB/26-12</span></div><div class=row><span>发文机关</span><span>湖滨区商务局</span></div><div class=row><span>成文日期</span><span>2026-04-30</span></div>")]
    [InlineData("<p>索 引 号：HB/26-12　　发文机关：湖滨区商务局<br>成文日期：2026-04-30　有效性：有效</p>")]
    [InlineData("<dl><dt>索引号：</dt><dd>HB/26-12</dd><dt>文　　号：</dt><dd></dd><dt>发布机构：</dt><dd>湖滨区商务局</dd><dt>生成日期：</dt><dd>20260430</dd></dl>")]
    [InlineData("<table><tr><td>[索引号]</td><td>HB/26-12</td><td>[发文机关]</td><td>湖滨区商务局</td></tr><tr><td>[成文日期]</td><td>二〇二六年四月三十日</td></tr></table>")]
    public void Reads_labels_however_they_are_laid_out(string catalogue)
    {
        var page = Reader.Read($"<title>公开目录</title>{catalogue}<h1>关于首店经济的实施细则</h1><div><p>第一条 为了促进首店经济发展，根据有关规定，制定本细则，自2026年5月15日起施行。</p></div>", null);

        Assert.Equal("关于首店经济的实施细则", page.Title);
        Assert.Equal("HB/26-12", page.Policy?.IndexNumber);
        Assert.Equal("湖滨区商务局", page.Policy?.Issuer);
        Assert.Equal(new DateOnly(2026, 4, 30), page.Policy?.WrittenDate);
        Assert.Null(page.Policy?.DocumentNumber);
        Assert.Null(page.Published);
        Assert.DoesNotContain("HB/26-12", page.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_only_an_attachment_is_found_by_the_name_of_its_element()
    {
        var others = string.Concat(Enumerable.Range(1, 20).Select(n => $"<li><a href=/{n}>某某区召开第{n}次重点项目推进会议，研究部署工作</a><span>2026-05-{n:00}</span></li>"));

        var page = Reader.Read($"<h1>2026年部门预算公开</h1><div id=zoom><p>附件：<a href=a.pdf>部门预算.pdf</a></p></div><ul>{others}</ul><div class=foot>主办单位：某某区人民政府，承办单位：数据局</div>", new Uri("https://a.example/b/"));

        Assert.Equal("附件：部门预算.pdf", page.BodyText);
        Assert.Equal(new Uri("https://a.example/b/a.pdf"), Assert.Single(page.Attachments).Address);
        Assert.Null(page.Published);
    }

    [Fact]
    public void An_instant_in_UTC_counts_for_the_day_that_the_address_names()
    {
        const string Html = "<meta property='article:published_time' content='2026-02-18T02:18:11Z'><p>text</p>";

        Assert.Equal("2026-02-17", Reader.Read(Html, new Uri("https://a.example/2026/02/17/x/")).Published?.Text);
        Assert.Equal("2026-02-18T02:18:11Z", Reader.Read(Html, new Uri("https://a.example/x/")).Published?.Text);
    }

    [Fact]
    public void Selectors_of_a_source_override_what_the_reader_finds()
    {
        var page = Read("blog-post", "https://notes.example.org/x", new ReadingSelectors
        {
            Title = "footer",
            Body = "#comments",
            Remove = ".comment time",
            Date = "#comments time",
            Author = "header a",
            Source = "nav a",
            IndexNumber = ".nothing",
            Topic = "h1[",
        });

        Assert.Equal("© 2026 Harbour Notes", page.Title);
        Assert.Equal(new DateOnly(2025, 11, 30), page.Published?.Day);
        Assert.Equal("Harbour Notes", page.Author);
        Assert.Equal("About", page.Source);
        AssertBody(page, ["2 comments", "Great post"], ["30 November", "A small firm"]);
        Assert.Equal(["IndexNumber", "Topic"], page.UnmatchedSelectors);
    }

    [Theory]
    [InlineData("https://other.example/elsewhere", "https://notes.example.org/2025/x")]
    [InlineData("/", "https://notes.example.org/2025/x")]
    [InlineData("javascript:x", "https://notes.example.org/2025/x")]
    [InlineData("https://www.notes.example.org/2025/y#part", "https://www.notes.example.org/2025/y")]
    public void A_page_names_only_its_own_site_as_its_address(string canonical, string expected)
    {
        var page = Reader.Read($"<link rel=canonical href='{canonical}'><p>text</p>", new Uri("https://notes.example.org/2025/x#top"));

        Assert.Equal(new Uri(expected), page.CanonicalUrl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text without a tag")]
    [InlineData("<html><body></body></html>")]
    [InlineData("<script type='application/ld+json'>{broken</script><p>x")]
    [InlineData("<meta name=date content='9999-99-99'><frameset><frame src=a></frameset>")]
    public void Reads_whatever_comes(string html)
    {
        var page = Reader.Read(html, null);

        Assert.NotNull(page.BodyText);
        Assert.Null(page.Published);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<ul><li><a href=x>y</a>", 3_000)]
    [InlineData("<table><tr><td>内容，内容，内容，内容，内容，内容", 3_000)]
    [InlineData("<li><a href=x>会议，2020-01-01</a></li>", 20_000)]
    [InlineData("索引号：", 100_000)]
    [InlineData("2020 1 ", 100_000)]
    public void Hostile_pages_are_read_within_the_cap(string piece, int times)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var page = Reader.Read(string.Concat(Enumerable.Repeat(piece, times)), null);

        // A cap against hostile input, not a measure of speed.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.Empty(Cleaning.SafetyOracle.Faults(page.BodyHtml.Length < 100_000 ? page.BodyHtml : ""));
    }

    [Fact]
    public void Mutated_pages_never_throw()
    {
        var pages = Directory.GetFiles(RepositoryRoot.Combine("tests", "Expressway.Crawler.Tests", "Reading", "Pages"), "*.html").Select(File.ReadAllText).ToArray();
        var address = new Uri("https://www.lxhq.example/a/b.html");
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var html = pages[random.Next(pages.Length)];
            for (var cut = random.Next(1, 20); cut > 0 && html.Length > 2; cut--)
            {
                var at = random.Next(html.Length - 1);
                html = random.Next(4) switch
                {
                    0 => html.Remove(at, Math.Min(random.Next(1, 60), html.Length - at)),
                    1 => html.Insert(at, html.Substring(at, Math.Min(random.Next(1, 200), html.Length - at))),
                    2 => html.Insert(at, Noise[random.Next(Noise.Length)]),
                    _ => html[..at],
                };
            }

            var page = Reader.Read(html, address);
            Assert.Empty(Cleaning.SafetyOracle.Faults(page.BodyHtml));
        }
    }

    private static PageReading Read(string name, string? address, ReadingSelectors? selectors = null) =>
        Reader.Read(
            File.ReadAllText(RepositoryRoot.Combine("tests", "Expressway.Crawler.Tests", "Reading", "Pages", name + ".html")),
            address is null ? null : new Uri(address),
            selectors);

    private static void AssertBody(PageReading page, string[] holds, string[] lacks)
    {
        Assert.All(holds, text => Assert.Contains(text, page.BodyText, StringComparison.Ordinal));
        Assert.All(lacks, text => Assert.DoesNotContain(text, page.BodyText, StringComparison.Ordinal));
        Assert.All(lacks, text => Assert.DoesNotContain(text, page.BodyHtml, StringComparison.Ordinal));
    }
}
