using System.Text.Json.Nodes;
using Expressway.Crawler.Fetching;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab url</c>: an address parsed by the URL Standard, the key for "the same page", the class of its host.</summary>
internal static class UrlTool
{
    public static JsonObject Run(JsonObject input)
    {
        WebUrl? start = null;
        if (input.Text("base") is { Length: > 0 } written)
        {
            start = WebUrl.Parse(written);
            if (start is null)
            {
                return new JsonObject { ["href"] = null, ["normalized"] = null, ["address_class"] = null };
            }
        }

        var url = WebUrl.Parse(input.NeededText("input"), start);
        return new JsonObject
        {
            ["href"] = url?.Href,
            ["normalized"] = url?.Normalized,
            ["address_class"] = url?.AddressClass?.ToString().ToLowerInvariant(),
        };
    }
}
