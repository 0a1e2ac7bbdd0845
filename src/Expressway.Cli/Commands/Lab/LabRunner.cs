using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Expressway.Cli.Commands.Lab;

/// <summary>
/// Reads a case a line and writes its answer before the next is read, so that memory does not grow and the order is kept.
/// A case that fails gives <c>{"id":…,"error":"why"}</c> and the batch goes on.
/// </summary>
internal static class LabRunner
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task RunAsync(Func<JsonObject, JsonObject> tool, TextReader input, TextWriter output, CancellationToken ct)
    {
        while (await input.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            await output.WriteLineAsync(Answer(tool, line).AsMemory(), ct);
            await output.FlushAsync(ct);
        }
    }

    private static string Answer(Func<JsonObject, JsonObject> tool, string line)
    {
        string? id = null;
        try
        {
            var input = JsonNode.Parse(line) as JsonObject ?? throw new FormatException("The line is no JSON object.");
            id = input.Text("id") ?? throw new FormatException("The case has no id.");
            var answer = tool(input);
            var whole = new JsonObject { ["id"] = id };
            foreach (var (name, value) in answer)
            {
                whole[name] = value?.DeepClone();
            }

            return whole.ToJsonString(Json);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // The border of the lab: whatever one case throws is that case's answer, because the batch must go on.
            var why = error.Message.Length == 0 ? error.GetType().Name : error.Message;
            return new JsonObject { ["id"] = id, ["error"] = why }.ToJsonString(Json);
        }
    }
}
