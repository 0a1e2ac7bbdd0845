using System.Diagnostics;

namespace Expressway.Browser.Tests;

/// <summary>Asks again until the answer is yes: for what happens beside the request, such as indexing.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Fails when the answer is still no after the limit.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="ask">The question; asked at least once, and once more after the limit.</param>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> TrueAsync(string what, TimeSpan limit, Func<Task<bool>> ask)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var late = watch.Elapsed > limit;
            if (await ask())
            {
                return watch.Elapsed;
            }

            Assert.False(late, $"{what}: not within {limit.TotalSeconds} s");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
