using System.Globalization;
using System.Text.Json.Nodes;
using Expressway.Core.Content.Quantities;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>numbers</c>: amounts, percentages, numbers, dates and durations in a text.</summary>
internal static class NumbersTool
{
    public static JsonObject Run(JsonObject input)
    {
        var text = input.NeededText("text");
        var found = input.NeededText("kind") switch
        {
            "amount" => AmountFinder.Find(text),
            "percent" => PercentFinder.Find(text),
            "number" => NumberFinder.Find(text),
            "date" => DateFinder.Find(text, Reference(input)),
            "duration" => DurationFinder.Find(text),
            var other => throw new FormatException($"There is no kind \"{other}\"."),
        };
        return new JsonObject { ["results"] = new JsonArray([.. found.Select(quantity => Result(text, quantity))]) };
    }

    private static JsonObject Result(string text, Quantity quantity)
    {
        var result = new JsonObject { ["text"] = text.Substring(quantity.Start, quantity.Length), ["value"] = quantity.Value };
        if (quantity.Unit is not null)
        {
            result["unit"] = quantity.Unit;
        }

        return result;
    }

    private static DateOnly Reference(JsonObject input) =>
        input.Text("reference") is { } reference
            ? DateOnly.FromDateTime(DateTime.Parse(reference, CultureInfo.InvariantCulture))
            : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
