using System.Text.Json.Nodes;

namespace Expressway.Cli.Commands.Lab;

/// <summary>A tool of the lab: what help says about it, and its function from one case to its answer.</summary>
/// <param name="Description">One line for help.</param>
/// <param name="Run">Answers a case; the runner copies the case's <c>id</c> to the answer. What it throws fails that case only.</param>
internal sealed record LabTool(string Description, Func<JsonObject, JsonObject> Run);
