using System.Text.Json.Nodes;

namespace Expressway.Core.Recipes;

/// <summary>A kind of step that can be written from the database, such as sources or synonyms.</summary>
public interface IRecipeStepExporter
{
    /// <summary>The step.</summary>
    Task<JsonObject> ExportAsync(CancellationToken ct);
}
