using System.IO.Compression;
using System.Net;
using System.Text;
using Expressway.Crawler.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Fetching;

public sealed class GuardedHttpClientTests
{
    [Fact]
    public async Task Brings_the_body_and_says_who_asks()
    {
        await using var site = await LocalSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html; charset=gbk";
            context.Response.Headers.ETag = "\"1\"";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            await context.Response.WriteAsync(context.Request.Headers.UserAgent + " " + context.Request.Headers.Cookie);
        });
        using var client = Client();

        var result = await client.GetAsync(new FetchRequest(site.At("/a?b=%E4#c")), TestContext.Current.CancellationToken);

        Assert.Equal("TestBot/1 (+mailto:me@here.cn) ", Encoding.UTF8.GetString(result.Body));
        Assert.Equal("text/html; charset=gbk", result.ContentType);
        Assert.Equal("\"1\"", result.ETag);
        Assert.Equal("noindex", result.RobotsTag);
        Assert.Equal(["/a?b=%E4"], site.Asked);
    }

    [Fact]
    public async Task Asks_again_only_for_what_changed()
    {
        await using var site = await LocalSite.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" && context.Request.Headers.IfModifiedSince == "Tue, 10 Mar 2026 01:30:00 GMT" ? 304 : 500;
            return Task.CompletedTask;
        });
        using var client = Client();

        var result = await client.GetAsync(
            new FetchRequest(site.At("/")) { ETag = "\"1\"", LastModified = "Tue, 10 Mar 2026 01:30:00 GMT" },
            TestContext.Current.CancellationToken);

        Assert.True(result.IsNotModified);
        Assert.Equal("\"1\"", result.ETag);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://8.8.8.8:22/")]
    [InlineData("https://example.com:6379/")]
    public async Task Refuses_what_is_not_the_public_web_without_asking_anybody(string address)
    {
        using var client = Client(new CrawlerOptions(), _ => throw new InvalidOperationException("The name was resolved."));

        Assert.Equal(FetchFailure.ForbiddenAddress, await ReasonAsync(client, new FetchRequest(WebUrl.Parse(address)!)));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("fe80::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    public async Task Refuses_a_name_that_leads_inside_even_besides_a_public_address(string inside)
    {
        using var client = Client(new CrawlerOptions(), _ => [IPAddress.Parse("93.184.216.34"), IPAddress.Parse(inside)]);

        Assert.Equal(FetchFailure.ForbiddenAddress, await ReasonAsync(client, new FetchRequest(WebUrl.Parse("http://innocent.example/")!)));
    }

    [Fact]
    public async Task Follows_redirects_and_asks_robots_before_each_hop()
    {
        await using var site = await LocalSite.StartAsync(context =>
        {
            var path = context.Request.Path.Value!;
            if (path != "/c")
            {
                context.Response.StatusCode = path == "/a" ? 301 : 308;
                context.Response.Headers.Location = path == "/a" ? "/b" : "c";
            }

            return Task.CompletedTask;
        });
        using var client = Client();
        var asked = new List<string>();

        var result = await client.GetAsync(new FetchRequest(site.At("/a")) { MayFetch = Ask(_ => true) }, TestContext.Current.CancellationToken);
        var refused = await ReasonAsync(client, new FetchRequest(site.At("/a")) { MayFetch = Ask(url => url.Path != "/b") });

        Assert.Equal("/c", result.FinalUrl.Path);
        Assert.True(result.IsMovedForGood);
        Assert.Equal(FetchFailure.DisallowedByRobots, refused);
        Assert.Equal(["/a", "/b", "/c", "/a", "/b"], asked);
        Assert.Equal(["/a", "/b", "/c", "/a"], site.Asked);

        Func<WebUrl, CancellationToken, Task<bool>> Ask(Func<WebUrl, bool> answer) => (url, _) =>
        {
            asked.Add(url.Path);
            return Task.FromResult(answer(url));
        };
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", FetchFailure.NotConnected)]
    [InlineData("file:///etc/passwd", FetchFailure.InvalidAddress)]
    [InlineData("http://[", FetchFailure.BadRedirect)]
    [InlineData("/again", FetchFailure.BadRedirect)]
    public async Task Takes_no_redirect_to_where_it_would_not_go_itself(string location, FetchFailure expected)
    {
        await using var site = await LocalSite.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });
        using var client = Client();

        Assert.Equal(expected, await ReasonAsync(client, new FetchRequest(site.At("/"))));
        Assert.True(site.Asked.Count <= 6, "One fetch and five redirects at most.");
    }

    [Fact]
    public async Task Cuts_off_a_decompression_bomb()
    {
        await using var site = await LocalSite.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
            {
                await gzip.WriteAsync(zeros, context.RequestAborted);
            }
        });
        using var client = Client();

        Assert.Equal(FetchFailure.TooLarge, await ReasonAsync(client, new FetchRequest(site.At("/bomb"))));
        Assert.Equal(RobotsTxt.MaxBytes, (await client.GetAsync(new FetchRequest(site.At("/robots.txt"), FetchKind.Robots), TestContext.Current.CancellationToken)).Body.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Undoes_compression(string coding)
    {
        await using var site = await LocalSite.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using Stream packed = coding == "br" ? new BrotliStream(context.Response.Body, CompressionLevel.Fastest) : new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(Encoding.UTF8.GetBytes("正文"));
        });
        using var client = Client();

        Assert.Equal("正文", Encoding.UTF8.GetString((await client.GetAsync(new FetchRequest(site.At("/")), TestContext.Current.CancellationToken)).Body));
    }

    [Fact]
    public async Task Translates_what_fails_outside()
    {
        await using var site = await LocalSite.StartAsync(async context =>
        {
            switch (context.Request.Path.Value)
            {
                case "/gone":
                    context.Response.StatusCode = 410;
                    break;
                case "/busy":
                    context.Response.StatusCode = 503;
                    context.Response.Headers.RetryAfter = "120";
                    break;
                case "/broken":
                    context.Response.ContentLength = 1_000;
                    await context.Response.WriteAsync("<p>");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    break;
                case "/junk":
                    context.Response.Headers.ContentEncoding = "gzip";
                    await context.Response.WriteAsync("this is not gzip at all");
                    break;
                default:
                    await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    break;
            }
        });
        using var client = Client(new CrawlerOptions { AllowPrivateAddresses = true, TotalTimeout = TimeSpan.FromSeconds(1) });

        var gone = await Assert.ThrowsAsync<FetchFailedException>(() => client.GetAsync(new FetchRequest(site.At("/gone")), TestContext.Current.CancellationToken));
        var busy = await Assert.ThrowsAsync<FetchFailedException>(() => client.GetAsync(new FetchRequest(site.At("/busy")), TestContext.Current.CancellationToken));

        Assert.True(gone.IsGone);
        Assert.Equal((503, TimeSpan.FromMinutes(2)), (busy.Status, busy.RetryAfter));
        Assert.Equal(FetchFailure.BrokenAnswer, await ReasonAsync(client, new FetchRequest(site.At("/broken"))));
        Assert.Equal(FetchFailure.BrokenAnswer, await ReasonAsync(client, new FetchRequest(site.At("/junk"))));
        Assert.Equal(FetchFailure.TimedOut, await ReasonAsync(client, new FetchRequest(site.At("/silent"))));
    }

    [Fact]
    public async Task A_name_without_address_is_told_from_a_callers_cancellation()
    {
        using var client = Client(new CrawlerOptions(), _ => []);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Equal(FetchFailure.NotResolved, await ReasonAsync(client, new FetchRequest(WebUrl.Parse("http://nowhere.example/")!)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(new FetchRequest(WebUrl.Parse("http://nowhere.example/")!), cancelled.Token));
    }

    private static GuardedHttpClient Client(CrawlerOptions? options = null, Func<string, IPAddress[]>? resolve = null)
    {
        var chosen = Options.Create(options ?? new CrawlerOptions { AllowPrivateAddresses = true, UserAgent = "TestBot/1", Contact = "mailto:me@here.cn" });
        return new GuardedHttpClient(chosen, TimeProvider.System, new AddressGuard(chosen, resolve is null ? null : (host, _) => Task.FromResult(resolve(host))));
    }

    private static async Task<FetchFailure> ReasonAsync(GuardedHttpClient client, FetchRequest request) =>
        (await Assert.ThrowsAsync<FetchFailedException>(() => client.GetAsync(request, TestContext.Current.CancellationToken))).Reason;
}
