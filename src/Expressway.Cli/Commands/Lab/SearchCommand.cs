using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Expressway.Core.Search;
using Expressway.Storage.Sqlite;

namespace Expressway.Cli.Commands.Lab;

/// <summary>
/// <c>expressway lab search</c>: indexes a corpus with the product's own analysis, answers queries one after another and
/// writes the hits as lines <c>qid Q0 docid rank score tag</c>; the last line on standard error has the timings.
/// </summary>
internal static class SearchCommand
{
    private const int Batch = 500;

    public static Command Create()
    {
        var corpus = new Option<string>("--corpus") { Description = "JSON Lines (or .gz) of {id, title, body}", Required = true };
        var queries = new Option<string>("--queries") { Description = "JSON Lines (or .gz) of {id, text}", Required = true };
        var engine = new Option<string>("--engine") { Description = "sqlite or elasticsearch", DefaultValueFactory = _ => "sqlite" };
        var depth = new Option<int>("--depth") { Description = "Hits a query", DefaultValueFactory = _ => SearchRequest.MaxLimit };
        var command = new Command("search", "Indexes a corpus and answers queries, to measure ranking and speed") { corpus, queries, engine, depth };
        command.SetAction(async (result, ct) =>
        {
            if (result.GetRequiredValue(engine) != "sqlite")
            {
                await Console.Error.WriteLineAsync("The only engine of this version is sqlite.");
                return 2;
            }

            return await RunAsync(result.GetRequiredValue(corpus), result.GetRequiredValue(queries), result.GetRequiredValue(depth), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(string corpus, string queries, int depth, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("expressway-lab-");
        try
        {
            using var index = new SqliteSearchIndex(Path.Combine(folder.FullName, "search.db"), new SynonymCatalog());
            var clock = Stopwatch.StartNew();
            await index.RebuildAsync(ReadCorpusAsync(corpus), ct);
            var seconds = clock.Elapsed.TotalSeconds;
            var bytes = folder.EnumerateFiles().Sum(f => f.Length);
            var times = await AnswerAsync(index, queries, depth, ct);
            var summary = new JsonObject
            {
                ["index_seconds"] = Math.Round(seconds, 3),
                ["index_bytes"] = bytes,
                ["query_p50_ms"] = Percentile(times, 0.5),
                ["query_p99_ms"] = Percentile(times, 0.99),
            };
            await Console.Error.WriteLineAsync(summary.ToJsonString());
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<double>> AnswerAsync(SqliteSearchIndex index, string queries, int depth, CancellationToken ct)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        var times = new List<double>();
        foreach (var query in ReadLines(queries))
        {
            ct.ThrowIfCancellationRequested();
            var id = query.NeededText("id");
            var request = new SearchRequest { Text = query.NeededText("text"), Limit = depth, Today = new DateOnly(2026, 1, 1) };
            var start = Stopwatch.GetTimestamp();
            var response = await index.SearchAsync(request, ct);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            foreach (var (hit, rank) in response.Hits.Select((h, i) => (h, i + 1)))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{id} Q0 {hit.Id} {rank} {hit.Score:0.####} expressway"));
            }
        }

        return times;
    }

    private static async IAsyncEnumerable<SearchDocument> ReadCorpusAsync(string file)
    {
        foreach (var chunk in ReadLines(file).Chunk(Batch))
        {
            await Task.Yield();
            foreach (var item in chunk)
            {
                yield return new SearchDocument
                {
                    Id = item.NeededText("id"),
                    Version = 1,
                    Kind = "Page",
                    Title = item.Text("title") ?? "",
                    Body = item.Text("body") ?? "",
                    PublishedUtc = DateTime.UnixEpoch,
                };
            }
        }
    }

    private static IEnumerable<JsonObject> ReadLines(string file)
    {
        using var raw = File.OpenRead(file);
        using Stream stream = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return JsonNode.Parse(line) as JsonObject ?? throw new JsonException("A line is no JSON object.");
            }
        }
    }

    private static double Percentile(List<double> times, double share)
    {
        times.Sort();
        return times.Count == 0 ? 0 : Math.Round(times[(int)Math.Min(times.Count - 1, share * times.Count)], 3);
    }
}
