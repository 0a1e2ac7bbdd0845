using System.Diagnostics;
using System.Net;

namespace Expressway.Benchmarks;

/// <summary>A bounded load: some connections ask for one address for some seconds.</summary>
internal static class Load
{
    private const int Connections = 16;

    /// <summary>Answers with status 200 a second.</summary>
    public static async Task<double> MeasureAsync(Uri address, TimeSpan duration)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpMessageInvoker(handler);
        using var stop = new CancellationTokenSource(duration);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(http, address, stop.Token)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(HttpMessageInvoker http, Uri address, CancellationToken stop)
    {
        var buffer = new byte[65_536];
        var done = 0;
        while (!stop.IsCancellationRequested)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await http.SendAsync(request, CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
            }

            await using var body = await answer.Content.ReadAsStreamAsync(CancellationToken.None);
            while (await body.ReadAsync(buffer, CancellationToken.None) > 0)
            {
                // To the end of the page.
            }

            done++;
        }

        return done;
    }
}
