using System.Globalization;
using System.Text.Json.Nodes;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes.Steps;

/// <summary>Orchard's content step: items, each a new version where it differs from what is there; published where <c>Published</c> says so.</summary>
internal sealed class ContentStep(ExpresswayDbContext db, ContentStore store, EditorialWorkflow workflow, IEnumerable<IContentCheck> checks) : IRecipeStepHandler
{
    private static readonly string[] Head =
        ["ContentItemId", "ContentItemVersionId", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author"];

    public string Name => "content";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        var shape = new ContentChecks(draft.Types, draft.Taxonomies, checks);
        foreach (var (path, json) in RecipeJson.Objects(step, Key(step), draft))
        {
            var document = new ContentDocument(json);
            if (!EntityId.IsAcceptable(document.ContentItemId))
            {
                draft.Fault(path + ".ContentItemId", "缺少内容编号，或它不是 1 到 40 个字母、数字、“-”和“_”。");
            }

            foreach (var media in Paths(json).Where(media => media.Contains("..", StringComparison.Ordinal) || Path.IsPathRooted(media)))
            {
                draft.Fault(path, $"文件路径“{media}”不能含“..”，也不能是绝对路径。");
            }

            foreach (var finding in IsPublished(json) ? shape.ForPublishing(document) : shape.ForSaving(document))
            {
                draft.Fault($"{path}.{document.ContentType}.{finding.Field}", finding.Message);
            }
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var (path, json) in RecipeJson.Objects(step, Key(step)))
        {
            db.ChangeTracker.Clear();
            var document = new ContentDocument((JsonObject)json.DeepClone());
            store.Clean(document);
            var published = IsPublished(json);
            var there = published ? await store.PublishedAsync(document.ContentItemId, ct) : await store.LatestAsync(document.ContentItemId, ct);
            if (there is not null && Same(there.Document(), document))
            {
                report.Unchanged++;
                continue;
            }

            var latest = await store.LatestAsync(document.ContentItemId, ct);
            var author = new ContentStore.Author(null, RecipeJson.Word(json, "Author") ?? Actor.System.Name);
            var saved = await store.SaveAsync(document, latest?.Id, author, "配方", ct);
            if (!saved.IsDone)
            {
                throw new RecipeFailedException(path, saved.Refusal);
            }

            // Saved before it is published: the projector asks the database which version is public.
            await db.SaveChangesAsync(ct);
            if (published && await workflow.PublishThroughAsync(saved.Value, Actor.System, ct) is { IsDone: false } refused)
            {
                throw new RecipeFailedException(path, refused.Refusal);
            }

            await db.SaveChangesAsync(ct);
            report.Count(document.ContentType);
        }
    }

    /// <summary>The items of the database as Orchard writes them: the public version of each, then a newer draft where there is one.</summary>
    public static async Task<JsonObject> ExportAsync(ExpresswayDbContext db, CancellationToken ct)
    {
        var items = new JsonArray();
        var first = await db.ContentItems.AsNoTracking().Select(item => new { item.ContentItemId, item.PublishedUtc }).ToDictionaryAsync(item => item.ContentItemId, item => item.PublishedUtc, ct);
        var versions = db.ContentVersions.AsNoTracking().Where(version => version.Published || (version.Latest && version.Status != EditorialStatus.Archived))
            .OrderBy(version => version.ContentItemId).ThenBy(version => version.Number);
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(ct))
        {
            var document = version.Document();
            foreach (var key in Head)
            {
                document.Json.Remove(key);
            }

            var json = new JsonObject
            {
                ["ContentItemId"] = version.ContentItemId,
                ["ContentItemVersionId"] = version.VersionId,
                ["Latest"] = version.Latest,
                ["Published"] = version.Published,
                ["ModifiedUtc"] = Instant(version.CreatedUtc),
                ["PublishedUtc"] = version.Published && first.TryGetValue(version.ContentItemId, out var published) ? Instant(published) : null,
                ["CreatedUtc"] = Instant(version.CreatedUtc),
                ["Owner"] = "",
                ["Author"] = version.AuthorName,
            };
            foreach (var (key, value) in document.Json.ToList())
            {
                document.Json.Remove(key);
                json[key] = value;
            }

            items.Add((JsonNode)json);
        }

        return new JsonObject { ["name"] = "content", ["data"] = items };
    }

    private static bool Same(ContentDocument one, ContentDocument other)
    {
        foreach (var key in Head)
        {
            one.Json.Remove(key);
        }

        var rest = (JsonObject)other.Json.DeepClone();
        foreach (var key in Head)
        {
            rest.Remove(key);
        }

        return JsonNode.DeepEquals(one.Json, rest);
    }

    private static string Key(RecipeStep step) => step.Json.ContainsKey("Data") ? "Data" : "data";

    private static bool IsPublished(JsonObject json) => json["Published"] is JsonValue value && value.TryGetValue<bool>(out var published) && published;

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Paths(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(pair => pair is { Key: "Paths", Value: JsonArray } ? RecipeJson.Words(parent, "Paths") : Paths(pair.Value)),
        JsonArray array => array.SelectMany(Paths),
        _ => [],
    };
}
