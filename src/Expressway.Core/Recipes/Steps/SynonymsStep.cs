using System.Text.Json.Nodes;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "synonyms", "Synonyms": [["农行", "中国农业银行", "ABC"]]}</c>: words that mean the same to the search.</summary>
internal sealed class SynonymsStep(ExpresswayDbContext db) : IRecipeStepHandler, IRecipeStepExporter
{
    public string Name => "synonyms";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        if (step.Json["Synonyms"] is not JsonArray groups)
        {
            draft.Fault(step.Path + ".Synonyms", "缺少 Synonyms 数组。");
            return;
        }

        for (var i = 0; i < groups.Count; i++)
        {
            var words = Words(groups[i]);
            if (words.Count < 2 || words[0].Length > SynonymGroup.MaxKey || words.Sum(word => word.Length + 1) > SynonymGroup.MaxWords)
            {
                draft.Fault($"{step.Path}.Synonyms[{i}]", $"一组是至少两个词的数组，合计最多 {SynonymGroup.MaxWords} 个字。");
            }
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var words in step.Json["Synonyms"]!.AsArray().Select(Words).DistinctBy(words => words[0]))
        {
            var group = await db.Set<SynonymGroup>().FindAsync([words[0]], ct);
            if (group is not null && group.ToList().SequenceEqual(words))
            {
                report.Unchanged++;
                continue;
            }

            if (group is null)
            {
                db.Add(new SynonymGroup(words));
            }
            else
            {
                group.Set(words);
            }

            report.Count("synonyms");
        }
    }

    public async Task<JsonObject> ExportAsync(CancellationToken ct)
    {
        var groups = await db.Set<SynonymGroup>().AsNoTracking().OrderBy(group => group.Key).ToListAsync(ct);
        return new JsonObject
        {
            ["name"] = Name,
            ["Synonyms"] = new JsonArray([.. groups.Select(group => new JsonArray([.. group.ToList().Select(word => JsonValue.Create(word))]))]),
        };
    }

    private static IReadOnlyList<string> Words(JsonNode? group) => (group as JsonObject)?["Words"] is JsonArray inner ? Words(inner) : group is JsonArray words
        ? [.. words.Select(word => word is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "").Where(word => word.Length > 0 && !word.Contains('\n'))]
        : [];
}
