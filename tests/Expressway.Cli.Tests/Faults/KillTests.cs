using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Cli.Tests.Faults;

/// <summary>F01: the site is killed while it saves. What it acknowledged is there, nothing is half there, and it starts again.</summary>
public sealed partial class KillTests
{
    private const int Rounds = 10;
    private const int Writers = 200;

    [Fact]
    [Trait("Tier", "long")]
    public async Task F01_nothing_acknowledged_is_lost_when_the_site_is_killed_during_200_concurrent_saves()
    {
        using var folder = new TemporaryFolder();
        var (exit, output) = await SiteProcess.RunAsync("recipe", "run", "base", $"--Data:Folder={folder.Path}");
        Assert.True(exit == 0, output);
        var random = new Random(1);
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var site = await SiteProcess.StartAsync(folder.Path, "--Crawler:Enabled=false", "--Limits:Sending=100000");
            using var stop = new CancellationTokenSource();
            var before = acknowledged.Count;
            var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync(site.Address, acknowledged, stop.Token)).ToArray();
            while (acknowledged.Count - before < 50)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await Task.Delay(random.Next(1_000), TestContext.Current.CancellationToken);
            await site.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
            await ProveAsync(folder.Path, acknowledged);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} acknowledged saves over {Rounds} kills, 0 lost");
    }

    private static async Task ProveAsync(string folder, ConcurrentBag<string> acknowledged)
    {
        var (exit, output) = await SiteProcess.RunAsync("doctor", $"--Data:Folder={folder}");
        Assert.True(exit == 0, output);
        await using var host = await CommandHost.OpenAsync([$"--Data:Folder={folder}"], TestContext.Current.CancellationToken);
        var db = (ExpresswayDbContext)host.Services.GetService(typeof(ExpresswayDbContext))!;
        var kept = (await db.DemandCases.Select(demand => demand.TrackingNumber).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet();
        Assert.Empty(acknowledged.Except(kept));

        // Each demand came with its sealed detail and its first line of history, or not at all.
        Assert.Equal(kept.Count, await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM demand_details").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(kept.Count, await db.DemandEvents.CountAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>One visitor who posts demands until the site is gone.</summary>
    private static async Task WriteAsync(Uri address, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true };
        using var http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        try
        {
            var form = await http.GetStringAsync("/demands/post", stop);
            var token = WebUtility.HtmlDecode(Token().Match(form).Groups[1].Value);
            while (!stop.IsCancellationRequested)
            {
                using var body = new FormUrlEncodedContent(
                [
                    new("__RequestVerificationToken", token), new("Form.Family", "financing"), new("Form.Purpose", "equipment"), new("Form.Amount", "500万"),
                    new("Form.Region", "320214"), new("Form.Industry", "C"), new("Form.Company", "示范企业"), new("Form.ContactName", "张三"),
                    new("Form.Phone", "13800138000"), new("Form.Consent", "true"),
                ]);
                using var answer = await http.PostAsync("/demands/post", body, stop);
                var page = await answer.Content.ReadAsStringAsync(stop);
                if (Number().Match(page) is { Success: true } number)
                {
                    acknowledged.Add(number.Value);
                }
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            // The site was killed; what it did not answer is not acknowledged.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("XQ[0-9]{6}-[0-9A-Z]{6}")]
    private static partial Regex Number();
}
