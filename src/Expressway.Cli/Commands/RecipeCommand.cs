using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Expressway.Core.Content;
using Expressway.Core.Recipes;

namespace Expressway.Cli.Commands;

/// <summary><c>expressway recipe validate|run|export|list</c>.</summary>
internal static class RecipeCommand
{
    private static readonly Argument<string> Name = new("recipe") { Description = "A recipe's name, such as demo, or the path of a .json file" };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object instead of text" };

    public static Command Create() => new("recipe", "Validates, runs and exports recipes")
    {
        With(new Command("validate", "Says what is wrong with a recipe and changes nothing") { Name, Json }, ValidateAsync),
        With(new Command("run", "Applies a recipe whole, or not at all") { Name, Json }, RunAsync),
        With(new Command("export", "Writes the site as a recipe to standard output, or to --file") { ExportName, ExportFile }, ExportAsync),
        With(new Command("list", "Lists the recipes"), ListAsync),
    };

    private static readonly Option<string> ExportName = new("--name") { Description = "The recipe's name", DefaultValueFactory = _ => "export" };
    private static readonly Option<FileInfo?> ExportFile = new("--file") { Description = "Where to write it" };

    private static Command With(Command command, Func<ParseResult, CommandHost, CancellationToken, Task<int>> act)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (result, ct) =>
        {
            await using var host = await CommandHost.OpenAsync(result.UnmatchedTokens, ct);
            return await act(result, host, ct);
        });
        return command;
    }

    private static async Task<int> ValidateAsync(ParseResult result, CommandHost host, CancellationToken ct)
    {
        var faults = await host.Services.GetRequiredService<RecipeRunner>().ValidateAsync(result.GetRequiredValue(Name), ct);
        return Print(result, null, faults);
    }

    private static async Task<int> RunAsync(ParseResult result, CommandHost host, CancellationToken ct)
    {
        var (report, faults) = await host.Services.GetRequiredService<RecipeRunner>().RunAsync(result.GetRequiredValue(Name), ct);
        return Print(result, report, faults);
    }

    private static async Task<int> ExportAsync(ParseResult result, CommandHost host, CancellationToken ct)
    {
        var recipe = await host.Services.GetRequiredService<RecipeExporter>().ExportAsync(result.GetRequiredValue(ExportName), ct);
        var json = recipe.ToJsonString(ContentJson.Indented) + "\n";
        if (result.GetValue(ExportFile) is { } file)
        {
            await File.WriteAllTextAsync(file.FullName, json, ct);
            await Console.Error.WriteLineAsync($"Wrote {file.FullName}.");
        }
        else
        {
            Console.Write(json);
        }

        return 0;
    }

    private static Task<int> ListAsync(ParseResult result, CommandHost host, CancellationToken ct)
    {
        foreach (var (name, displayName, _) in host.Services.GetRequiredService<RecipeLibrary>().All())
        {
            Console.WriteLine($"{name,-32} {displayName}");
        }

        return Task.FromResult(0);
    }

    private static int Print(ParseResult result, RecipeReport? report, IReadOnlyList<RecipeFault> faults)
    {
        if (result.GetValue(Json))
        {
            Console.WriteLine(new JsonObject
            {
                ["faults"] = new JsonArray([.. faults.Select(fault => new JsonObject { ["path"] = fault.Path, ["message"] = fault.Message })]),
                ["changed"] = JsonSerializer.SerializeToNode(report?.Changed),
                ["unchanged"] = report?.Unchanged,
            }.ToJsonString(ContentJson.Options));
        }
        else if (faults.Count > 0)
        {
            foreach (var fault in faults)
            {
                Console.Error.WriteLine(fault);
            }

            Console.Error.WriteLine($"{faults.Count} faults; nothing was changed.");
        }
        else
        {
            Console.WriteLine(report is null ? "The recipe is fine." : $"Done: {Summary(report)}.");
        }

        return faults.Count > 0 ? 1 : 0;
    }

    private static string Summary(RecipeReport report) =>
        string.Join(", ", report.Changed.Select(pair => $"{pair.Key} {pair.Value}").Append($"unchanged {report.Unchanged}"));
}
