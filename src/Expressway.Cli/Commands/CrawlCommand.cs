using System.CommandLine;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Crawler.Collecting;
using Expressway.Crawler.Fetching;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Expressway.Cli.Commands;

/// <summary><c>expressway crawl run|test|list</c>. Exit codes: 0 done, 1 a source or page could not be read, 2 there is no such source or address.</summary>
internal static class CrawlCommand
{
    private const int Unknown = 2;
    private const string All = "all";

    private static readonly Option<bool> Json = new("--json") { Description = "Prints a JSON object a line instead of text" };
    private static readonly Option<bool> Recheck = new("--recheck") { Description = "Asks for known pages before their time too" };
    private static readonly Argument<string> Name = new("source") { Description = "Its name or identifier, or 'all'" };
    private static readonly Argument<string> Address = new("url") { Description = "The page" };

    public static Command Create() => new("crawl", "Reads the sources")
    {
        With(new Command("run", "Reads a source, or all of them, into the inbox") { Name, Recheck, Json }, RunAsync),
        With(new Command("test", "Reads one page and prints what it says; stores nothing") { Address, Json }, TestAsync, prepare: false),
        With(new Command("list", "Lists the sources") { Json }, ListAsync),
    };

    private static Command With(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act, bool prepare = true)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(result.UnmatchedTokens, ct, prepare);
            return await act(result, host.Services, ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, IServiceProvider services, CancellationToken ct)
    {
        var name = result.GetRequiredValue(Name);
        var db = services.GetRequiredService<ExpresswayDbContext>();
        var sources = name == All
            ? await db.Sources.AsNoTracking().Where(source => source.Enabled).OrderBy(source => source.Name).ToListAsync(ct)
            : await services.GetRequiredService<SourceRegistry>().FindAsync(name, ct) is { } one ? [one] : [];
        if (sources.Count == 0 && name != All)
        {
            Console.Error.WriteLine($"There is no source '{name}'; 'expressway crawl list' names them.");
            return Unknown;
        }

        ICrawlScreen screen = result.GetValue(Json) || Console.IsOutputRedirected ? new JsonCrawlScreen() : new BarCrawlScreen();
        var failed = 0;
        await screen.ShowAsync(async () =>
        {
            foreach (var source in sources)
            {
                try
                {
                    screen.End(await services.GetRequiredService<SourceReader>().ReadAsync(source.Id, result.GetValue(Recheck), screen, ct));
                }
                catch (SourceFailedException error)
                {
                    failed++;
                    screen.Fail(source.Name, error.Message);
                }
            }
        });
        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> TestAsync(ParseResult result, IServiceProvider services, CancellationToken ct)
    {
        if (WebUrl.ParseWeb(result.GetRequiredValue(Address)) is not { } url)
        {
            Console.Error.WriteLine("That is no http or https address.");
            return Unknown;
        }

        var visit = await services.GetRequiredService<PageVisitor>().VisitAsync(url, null, null, null, ct);
        if (result.GetValue(Json) || Console.IsOutputRedirected)
        {
            CrawlJson.Write(new { visit.Address, State = visit.State, visit.Error, visit.Encoding, visit.Page });
        }
        else
        {
            AnsiConsole.Write(PageTable.Of(visit));
        }

        return visit.State == FetchState.Ok ? 0 : 1;
    }

    private static async Task<int> ListAsync(ParseResult result, IServiceProvider services, CancellationToken ct)
    {
        var sources = await services.GetRequiredService<SourceRegistry>().ListAsync(ct);
        if (result.GetValue(Json) || Console.IsOutputRedirected)
        {
            foreach (var row in sources)
            {
                CrawlJson.Write(new
                {
                    row.Source.Id, row.Source.Name, row.Source.Kind, row.Source.Url, row.Source.Enabled, row.Source.Trusted, row.Source.NextDueUtc,
                    row.Source.LastSuccessUtc, row.Source.LastError, row.Pages, row.Failed, row.New,
                });
            }

            return 0;
        }

        var table = new Table().AddColumns("Source", "Kind", "Next (UTC)", "Last success (UTC)", "Pages", "New", "Error");
        foreach (var row in sources)
        {
            table.AddRow(
                Markup.Escape(row.Source.Name), row.Source.Kind.ToString(), row.Source.Enabled ? $"{row.Source.NextDueUtc:yyyy-MM-dd HH:mm}" : "off",
                $"{row.Source.LastSuccessUtc:yyyy-MM-dd HH:mm}", $"{row.Pages}", $"{row.New}", Markup.Escape(row.Source.LastError ?? ""));
        }

        AnsiConsole.Write(table);
        return 0;
    }
}
