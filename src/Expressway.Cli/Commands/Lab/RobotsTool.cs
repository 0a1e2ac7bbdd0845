using System.Text;
using System.Text.Json.Nodes;
using Expressway.Crawler.Fetching;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab robots</c>: may this crawler fetch this address?</summary>
internal static class RobotsTool
{
    public static JsonObject Run(JsonObject input)
    {
        var bytes = input.Text("robots_hex") is { } hex ? Convert.FromHexString(hex) : Encoding.UTF8.GetBytes(input.NeededText("robots"));
        var agent = input.Text("agent") ?? "";
        var url = WebUrl.Parse(input.Text("url") ?? "");
        var rules = RobotsTxt.Parse(bytes).For(agent);

        // Without an address the question is about the site as a whole.
        url ??= WebUrl.Parse("http://site.invalid/")!;
        return new JsonObject { ["allowed"] = agent.Length == 0 || rules.Allows(url) };
    }
}
