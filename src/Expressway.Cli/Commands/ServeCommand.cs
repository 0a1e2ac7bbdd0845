using System.CommandLine;

namespace Expressway.Cli.Commands;

/// <summary><c>expressway serve</c>: the site, until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Starts the site; settings may follow, such as --Server:Urls=http://127.0.0.1:5080") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((result, ct) => RunAsync(result.UnmatchedTokens, ct));
        return command;
    }

    private static async Task<int> RunAsync(IEnumerable<string> settings, CancellationToken ct)
    {
        await using var app = SiteHost.Build(settings);
        await SiteHost.PrepareAsync(app.Services, ct);
        await app.StartAsync(ct);
        var address = app.Urls.First();
        Console.WriteLine($"金融新干线 {address}");
        if (await SiteHost.SetupLinkAsync(app.Services, address, ct) is { } link)
        {
            Console.WriteLine($"还没有管理员。请在 24 小时内打开一次：{link}");
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
