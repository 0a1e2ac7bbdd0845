using System.Text.Json.Nodes;
using Expressway.Crawler.Decoding;

namespace Expressway.Cli.Commands.Lab;

/// <summary><c>lab charset</c>: bytes to text, and which charset that took.</summary>
internal static class CharsetTool
{
    public static JsonObject Run(JsonObject input)
    {
        var decoded = CharsetDecoder.Decode(input.Bytes(), input.Text("content_type"));
        return new JsonObject { ["encoding"] = decoded.Encoding, ["text"] = decoded.Text };
    }
}
