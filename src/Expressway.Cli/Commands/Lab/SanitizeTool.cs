using System.Text.Json.Nodes;
using Expressway.Crawler.Cleaning;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab sanitize</c>: the product's one sanitiser.</summary>
internal static class SanitizeTool
{
    private static readonly HtmlCleaner Cleaner = new();

    public static readonly LabTool Tool = new("Makes HTML safe to show", Run);

    private static JsonObject Run(JsonObject input) => new() { ["html"] = Cleaner.Clean(input.NeededText("html")) };
}
