using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Expressway.Testing;

namespace Expressway.Benchmarks;

/// <summary>An article page with the output cache off and on, beside plain Kestrel with the same bytes, in turns in one run.</summary>
internal static partial class PageBenchmark
{
    private const int Rounds = 3;
    private const double LeastOff = 0.04;
    private const double LeastOn = 0.5;
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var (exit, output) = await SiteProcess.RunAsync("recipe", "run", "demo", $"--Data:Folder={folder.Path}");
        if (exit != 0)
        {
            Console.Error.WriteLine(output);
            return exit;
        }

        await using var off = await SiteProcess.StartAsync(folder.Path, "--Site:OutputCache=false", "--Crawler:Enabled=false");
        var page = await ArticleAsync(off);
        var bytes = await BytesAsync(new Uri(off.Address, page));
        await File.WriteAllBytesAsync(folder.Combine("page.html"), bytes);
        await using var on = await SiteProcess.StartAsync(folder.Path, "--Crawler:Enabled=false");
        using var plain = StartPlain(folder.Combine("page.html"), out var plainAddress);
        try
        {
            await SiteProcess.AnswersAsync(plainAddress, plain);
            return Print(page, bytes.Length, await MeasureAsync(plainAddress, new Uri(off.Address, page), new Uri(on.Address, page)));
        }
        finally
        {
            plain.Kill();
        }
    }

    private static async Task<(double Plain, double Off, double On)> MeasureAsync(params Uri[] addresses)
    {
        foreach (var address in addresses)
        {
            await Load.MeasureAsync(address, Warm);
        }

        var figures = addresses.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < addresses.Length; i++)
            {
                figures[i].Add(await Load.MeasureAsync(addresses[i], Span));
            }
        }

        return (Median(figures[0]), Median(figures[1]), Median(figures[2]));
    }

    private static int Print(string page, int bytes, (double Plain, double Off, double On) figures)
    {
        var (off, on) = (figures.Off / figures.Plain, figures.On / figures.Plain);
        Console.WriteLine($"{page}, {bytes} bytes, 16 connections, median of {Rounds} × {Span.TotalSeconds:0} s");
        Console.WriteLine($"| what | pages/s | ratio | at least |");
        Console.WriteLine($"|---|---|---|---|");
        Console.WriteLine($"| plain Kestrel | {figures.Plain:0} | 1 | |");
        Console.WriteLine($"| output cache off | {figures.Off:0} | {off:0.000} | {LeastOff} |");
        Console.WriteLine($"| output cache on | {figures.On:0} | {on:0.000} | {LeastOn} |");
        return off >= LeastOff && on >= LeastOn ? 0 : 1;
    }

    private static async Task<string> ArticleAsync(SiteProcess site)
    {
        for (var i = 0; i < 100; i++)
        {
            var list = System.Text.Encoding.UTF8.GetString(await BytesAsync(new Uri(site.Address, "articles")));
            if (Article().Match(list) is { Success: true } match)
            {
                return match.Value;
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The list of articles is empty.");
    }

    private static async Task<byte[]> BytesAsync(Uri address)
    {
        using var handler = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(handler);
        using var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, address), CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static Process StartPlain(string file, out Uri address)
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        address = new Uri("http://127.0.0.1:" + ((System.Net.IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture));
        listener.Stop();
        return Process.Start("dotnet", ["exec", typeof(PageBenchmark).Assembly.Location, "plain", file, address.GetLeftPart(UriPartial.Authority)]);
    }

    private static double Median(List<double> figures)
    {
        figures.Sort();
        return figures[figures.Count / 2];
    }

    [GeneratedRegex("/articles/[0-9a-z]{26}", RegexOptions.NonBacktracking)]
    private static partial Regex Article();
}
