using System.CommandLine;
using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Expressway.Cli.Commands;

/// <summary><c>expressway index rebuild|verify</c>.</summary>
internal static class IndexCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object instead of text" };

    public static Command Create() => new("index", "The search index")
    {
        With(new Command("rebuild", "Makes the index anew; searches are answered meanwhile"), RebuildAsync),
        With(new Command("verify", "Compares the index with the database; exit code 1 where they differ") { Json }, VerifyAsync),
    };

    private static Command With(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(result.UnmatchedTokens, ct);
            return await act(result, host.Services, ct);
        });
        return command;
    }

    private static async Task<int> RebuildAsync(ParseResult result, IServiceProvider services, CancellationToken ct)
    {
        var total = await services.GetRequiredService<ExpresswayDbContext>().ContentItems.CountAsync(ct);
        var indexer = services.GetRequiredService<Indexer>();
        if (Console.IsOutputRedirected)
        {
            await indexer.RebuildAsync(null, ct);
        }
        else
        {
            await AnsiConsole.Progress().StartAsync(async progress =>
            {
                var task = progress.AddTask("index", maxValue: Math.Max(1, total));
                await indexer.RebuildAsync(new SynchronousProgress(done => task.Value = done), ct);
                task.Value = task.MaxValue;
            });
        }

        Console.WriteLine($"Indexed {await services.GetRequiredService<ISearchIndex>().CountAsync(ct)} items.");
        return 0;
    }

    private static async Task<int> VerifyAsync(ParseResult result, IServiceProvider services, CancellationToken ct)
    {
        var difference = await services.GetRequiredService<Indexer>().VerifyAsync(ct);
        if (result.GetValue(Json))
        {
            Console.WriteLine(new JsonObject
            {
                ["missing"] = Array(difference.Missing), ["stale"] = Array(difference.Stale), ["extra"] = Array(difference.Extra), ["waiting"] = difference.Waiting,
            }.ToJsonString());
        }
        else
        {
            Console.WriteLine(difference.IsNone
                ? $"The index agrees with the database ({difference.Waiting} items wait in the outbox)."
                : $"Missing {difference.Missing.Count}, stale {difference.Stale.Count}, extra {difference.Extra.Count}: run 'expressway index rebuild'.");
        }

        return difference.IsNone ? 0 : 1;
    }

    private static JsonArray Array(IEnumerable<string> ids) => new([.. ids.Select(id => JsonValue.Create(id))]);

    /// <summary>Reports in the caller's thread, so that the last report is not lost.</summary>
    private sealed class SynchronousProgress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
