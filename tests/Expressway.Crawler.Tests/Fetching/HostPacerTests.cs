using Expressway.Crawler.Fetching;
using Expressway.Testing;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Fetching;

public sealed class HostPacerTests
{
    [Theory]
    [InlineData(0.01, null, null, 1)]
    [InlineData(2, null, null, 10)]
    [InlineData(60, null, null, 30)]
    [InlineData(0.01, 20, null, 20)]
    [InlineData(0.01, 600, null, 30)]
    [InlineData(0.01, null, 5, 5)]
    [InlineData(0.01, null, 45, 45)]
    public void Pauses_five_times_what_the_fetch_took_within_limits(double took, int? crawlDelay, int? own, double expected) =>
        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            Pacer(new CrawlerOptions()).PauseAfter(TimeSpan.FromSeconds(took), Seconds(crawlDelay), Seconds(own)));

    [Fact]
    public async Task Asks_one_host_one_thing_at_a_time_and_others_meanwhile()
    {
        var pacer = Pacer(new CrawlerOptions { MinDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero });
        var ct = TestContext.Current.CancellationToken;
        var (running, most) = (0, 0);
        var gate = new TaskCompletionSource();

        var held = pacer.RunAsync(At("a"), async _ => { await gate.Task; return 0; }, null, null, ct);
        var queued = Enumerable.Range(0, 20).Select(_ => pacer.RunAsync(At("a"), CountAsync, null, null, ct)).ToList();
        Assert.Equal(7, await pacer.RunAsync(At("b"), _ => Task.FromResult(7), null, null, ct));
        Assert.DoesNotContain(queued, task => task.IsCompleted);
        gate.SetResult();
        await Task.WhenAll([held, .. queued]);

        Assert.Equal(1, most);

        async Task<int> CountAsync(CancellationToken stop)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            return Interlocked.Decrement(ref running);
        }
    }

    [Fact]
    public async Task A_failed_fetch_frees_the_host()
    {
        var pacer = Pacer(new CrawlerOptions { MinDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero });
        var ct = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<FormatException>(() => pacer.RunAsync<int>(At("a"), _ => throw new FormatException(), null, null, ct));

        Assert.Equal(1, await pacer.RunAsync(At("a"), _ => Task.FromResult(1), null, null, ct));
    }

    private static HostPacer Pacer(CrawlerOptions options) => new(Options.Create(options), new FixedClock());

    private static TimeSpan? Seconds(int? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static WebUrl At(string host) => WebUrl.Parse($"http://{host}.example/")!;
}
