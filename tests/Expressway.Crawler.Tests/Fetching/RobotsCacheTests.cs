using Expressway.Crawler.Fetching;
using Expressway.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Fetching;

public sealed class RobotsCacheTests
{
    private static readonly IOptions<CrawlerOptions> Settings = Options.Create(new CrawlerOptions { AllowPrivateAddresses = true, UserAgent = "TestBot/1" });

    [Theory]
    [InlineData(200, false)]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task A_missing_file_allows_and_a_failing_server_does_not(int status, bool allowed)
    {
        await using var site = await LocalSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("User-agent: testbot\nDisallow: /a\nSitemap: /map.xml\nSitemap: mailto:x");
        });
        using var client = new GuardedHttpClient(Settings, TimeProvider.System);
        var cache = new RobotsCache(client, Settings, new FixedClock());

        Assert.Equal(allowed, await cache.MayFetchAsync(site.At("/a"), TestContext.Current.CancellationToken));
        Assert.Equal(status == 200 ? 1 : 0, (await cache.SitemapsAsync(site.At("/x"), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Asks_once_a_day_and_after_an_error_once_an_hour()
    {
        var status = 500;
        await using var site = await LocalSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var clock = new FixedClock();
        using var client = new GuardedHttpClient(Settings, TimeProvider.System);
        var cache = new RobotsCache(client, Settings, clock);
        var ct = TestContext.Current.CancellationToken;

        Assert.False(await cache.MayFetchAsync(site.At("/a"), ct));
        status = 200;
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(await cache.MayFetchAsync(site.At("/a"), ct));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cache.MayFetchAsync(site.At("/b"), ct))), Assert.True);
        clock.Advance(TimeSpan.FromHours(23));
        Assert.True(await cache.MayFetchAsync(site.At("/c"), ct));
        Assert.Equal(2, site.Asked.Count);

        clock.Advance(TimeSpan.FromHours(2));
        await cache.MayFetchAsync(site.At("/c"), ct);
        Assert.Equal(3, site.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_allows_nothing()
    {
        using var client = new GuardedHttpClient(Settings, TimeProvider.System);
        var cache = new RobotsCache(client, Settings, new FixedClock());

        Assert.False(await cache.MayFetchAsync(WebUrl.Parse("http://127.0.0.1:1/")!, TestContext.Current.CancellationToken));
    }
}
