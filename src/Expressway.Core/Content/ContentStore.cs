using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Content;

/// <summary>Saves versions. Nothing here is public until the workflow publishes it. The caller saves the context.</summary>
public sealed class ContentStore(ExpresswayDbContext db, ContentTypeCatalog types, ContentChecks checks, IHtmlCleaner cleaner, TimeProvider clock)
{
    /// <summary>Who writes a version.</summary>
    /// <param name="Id">The account; null for the crawler and recipes.</param>
    /// <param name="Name">The name shown in the history.</param>
    public sealed record Author(Guid? Id, string Name);

    /// <summary>A new, empty item of a type; nothing is saved yet.</summary>
    public ContentDocument New(string contentType, string title) =>
        new(types.Get(contentType).Name, EntityId.New(clock.GetUtcNow().UtcDateTime), title);

    /// <summary>The newest version of an item, or null.</summary>
    public Task<ContentVersion?> LatestAsync(string contentItemId, CancellationToken ct) =>
        db.ContentVersions.Where(version => version.ContentItemId == contentItemId && version.Latest).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);

    /// <summary>The version that the public sees, or null.</summary>
    public Task<ContentVersion?> PublishedAsync(string contentItemId, CancellationToken ct) =>
        db.ContentVersions.FirstOrDefaultAsync(version => version.ContentItemId == contentItemId && version.Published, ct);

    /// <summary>Adds a version to an item's history, its HTML cleaned.</summary>
    /// <param name="document">The whole item.</param>
    /// <param name="basedOn">The version that the author began from; null for a new item.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="comment">What changed, in the author's words; may be null.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The version, or a refusal when somebody saved another one meanwhile or a limit is broken.</returns>
    public async Task<Outcome<ContentVersion>> SaveAsync(ContentDocument document, Guid? basedOn, Author author, string? comment, CancellationToken ct)
    {
        if (!EntityId.IsAcceptable(document.ContentItemId))
        {
            return Outcome.Refused("内容编号只能是 1 到 40 个字母、数字、“-”和“_”。");
        }

        Clean(document);
        if (checks.ForSaving(document) is [var first, ..])
        {
            return Outcome.Refused(first.Message);
        }

        var previous = await LatestAsync(document.ContentItemId, ct);
        if (previous?.Id != basedOn)
        {
            return Outcome.Refused(previous is null
                ? "这一项已经不在了，请另存为新的一项。"
                : $"{previous.AuthorName} 在 {previous.CreatedUtc:yyyy-MM-dd HH:mm}（UTC）保存了第 {previous.Number} 版。您写的内容还在本页，请对照后再保存。");
        }

        if (previous is not null && previous.ContentType != document.ContentType)
        {
            return Outcome.Refused("一项内容不能改换类型。");
        }

        var version = new ContentVersion(document, (previous?.Number ?? 0) + 1, author.Name, author.Id, clock.GetUtcNow().UtcDateTime)
        {
            Comment = Cut(comment),
            ArchiveAtUtc = previous?.ArchiveAtUtc,
        };
        previous?.Latest = false;
        db.Add(version);
        return version;
    }

    /// <summary>Makes an old version the newest one again, as a draft.</summary>
    public async Task<Outcome<ContentVersion>> RestoreAsync(Guid versionId, Author author, CancellationToken ct)
    {
        var old = await db.ContentVersions.FindAsync([versionId], ct);
        if (old is null)
        {
            return Outcome.Refused("没有这个版本。");
        }

        var latest = await LatestAsync(old.ContentItemId, ct);
        return await SaveAsync(old.Document(), latest?.Id, author, $"恢复第 {old.Number} 版", ct);
    }

    /// <summary>Puts the item's HTML through the sanitiser, in its bags too; <see cref="SaveAsync"/> does so anyway.</summary>
    public void Clean(ContentDocument document)
    {
        if (types.Find(document.ContentType) is not { } type)
        {
            return;
        }

        foreach (var field in type.Fields.Where(field => field.Kind == FieldKind.HtmlField))
        {
            if (document.Html(field.Name) is { } html)
            {
                document.SetHtml(field.Name, cleaner.Clean(html));
            }
        }

        foreach (var member in type.Bags.SelectMany(bag => document.Bag(bag.Name)))
        {
            Clean(member);
        }
    }

    private static string? Cut(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length > ContentVersion.MaxComment ? text[..ContentVersion.MaxComment] : text.Trim();
}
