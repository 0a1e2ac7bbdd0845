using System.Net;
using System.Net.Http.Headers;

namespace Expressway.Web.Tests.Pages;

public sealed class PublicPagesTests(DemoSite site)
{
    [Fact]
    public async Task A_page_is_not_sent_twice_to_who_has_it_and_its_stored_policy_stays()
    {
        using var visitor = site.Visitor();
        using var first = await visitor.GetAsync("/policies", DemoSite.Ct);
        Assert.NotNull(first.Headers.ETag);
        Assert.False(first.Headers.ETag.IsWeak);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/policies");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await visitor.SendAsync(again, DemoSite.Ct);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.False(second.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_publication_changes_the_tag_of_pages()
    {
        using var visitor = site.Visitor();
        using var before = await visitor.GetAsync("/articles", DemoSite.Ct);
        await site.ArticleAsync("标签应当变化的一篇", publish: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await visitor.SendAsync(request, DemoSite.Ct);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("标签应当变化的一篇", await site.PageAsync("/articles?sort=date"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_have_the_same_tag_and_nonce_and_others_have_others()
    {
        using var visitor = site.Visitor();
        var one = await visitor.GetStringAsync("/about", DemoSite.Ct);
        Assert.Equal(one, await visitor.GetStringAsync("/about", DemoSite.Ct));
        using var chinese = await visitor.GetAsync("/products", DemoSite.Ct);
        using var english = await visitor.GetAsync("/en/products", DemoSite.Ct);
        Assert.NotEqual(chinese.Headers.ETag, english.Headers.ETag);
        Assert.NotEqual(chinese.Headers.GetValues("Content-Security-Policy").Single(), english.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_compressed_as_the_visitor_can_read(string encoding)
    {
        using var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/items");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var answer = await visitor.SendAsync(request, DemoSite.Ct);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/demands/post")]
    [InlineData("/demands/status")]
    public async Task Pages_with_a_form_are_kept_by_nobody(string path)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(path, DemoSite.Ct);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Every_answer_keeps_to_itself()
    {
        using var visitor = site.Visitor();
        foreach (var path in new[] { "/", "/nothing-here", "/items/feed.rss", "/suggest?q=a", "/favicon.ico" })
        {
            using var answer = await visitor.GetAsync(path, DemoSite.Ct);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("object-src 'none'; base-uri 'none'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("/nothing-here", 404)]
    [InlineData("/en/nothing-here", 404)]
    [InlineData("/items/01jzzzzzzzzzzzzzzzzzzzzzzz", 404)]
    [InlineData("/items/..%2F..%2Fsecret", 404)]
    [InlineData("/regions/999999", 404)]
    [InlineData("/sitemaps/items-99.xml", 404)]
    [InlineData("/error/500", 404)]
    public async Task What_is_not_there_says_so(string path, int status)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(path, DemoSite.Ct);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(DemoSite.Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_off_is_gone_everywhere()
    {
        var id = await site.ArticleAsync("即将下线的蓝鲸通知", publish: true);
        Assert.Contains($"/articles/{id}\"", await site.PageAsync("/search?q=%E8%93%9D%E9%B2%B8"), StringComparison.Ordinal);
        await site.WithdrawAsync(id);
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync($"/articles/{id}", DemoSite.Ct);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.DoesNotContain($"/articles/{id}\"", await site.PageAsync("/search?q=%E8%93%9D%E9%B2%B8"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_region_leads_to_todays()
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/en/regions/320202", DemoSite.Ct);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/en/regions/320213", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_draft_is_visible_nowhere()
    {
        const string Marker = "翡翠鹦鹉草稿";
        var id = await site.ArticleAsync(Marker, publish: false, document => document.SetText("Summary", Marker));
        foreach (var path in new[]
        {
            "/", "/en/", "/articles", "/articles?sort=date", "/search?q=" + Uri.EscapeDataString("翡翠鹦鹉"), "/suggest?q=" + Uri.EscapeDataString("翡翠"), "/articles/feed.rss", "/articles/feed.atom",
            "/articles/feed.json", "/search/feed.json?q=" + Uri.EscapeDataString("鹦鹉"), "/sitemaps/articles-1.xml",
        })
        {
            var page = (await site.PageAsync(path)).Replace("“翡翠鹦鹉”", "", StringComparison.Ordinal);
            Assert.DoesNotContain(Marker, page, StringComparison.Ordinal);
            Assert.DoesNotContain(id, page, StringComparison.Ordinal);
        }

        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync($"/articles/{id}", DemoSite.Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string Attack = "</title></script><script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        var id = await site.ArticleAsync(Attack, publish: true, document =>
        {
            document.SetText("Summary", Attack);
            document.SetText("SourceName", Attack);
            document.SetHtml("Body", "<p onclick=alert(3)>好<script>alert(4)</script><a href='javascript:alert(5)'>点</a></p>");
        });
        using var visitor = site.Visitor();
        foreach (var path in new[] { $"/articles/{id}", "/articles?sort=date", "/search?q=alert", "/search?q=" + Uri.EscapeDataString(Attack), "/" })
        {
            var html = await visitor.GetStringAsync(path, DemoSite.Ct);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("onclick=alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }

        await site.WithdrawAsync(id);
    }
}
