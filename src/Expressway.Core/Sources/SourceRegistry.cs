using System.ComponentModel.DataAnnotations;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Sources;

/// <summary>The sources: added, edited, due. The caller saves the context.</summary>
public sealed class SourceRegistry(ExpresswayDbContext db, ContentTypeCatalog types, TaxonomyCatalog taxonomies, TimeProvider clock)
{
    private static readonly string[] Kinds = [InboxDocuments.Policy, InboxDocuments.Article];

    /// <summary>All sources with their figures, by name.</summary>
    public async Task<IReadOnlyList<SourceSummary>> ListAsync(CancellationToken ct)
    {
        var sources = await db.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync(ct);
        var pages = await db.SourcePages.GroupBy(page => page.SourceId)
            .Select(group => new { group.Key, All = group.Count(), Failed = group.Count(page => page.Status == PageStatus.Failed) })
            .ToDictionaryAsync(row => row.Key, ct);
        var waiting = await db.InboxItems.Where(item => item.Status == InboxStatus.New).GroupBy(item => item.SourceId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        return [.. sources.Select(source => new SourceSummary(
            source,
            pages.GetValueOrDefault(source.Id)?.All ?? 0,
            pages.GetValueOrDefault(source.Id)?.Failed ?? 0,
            waiting.GetValueOrDefault(source.Id)))];
    }

    /// <summary>The source of a name or identifier, tracked, or null.</summary>
    public async Task<Source?> FindAsync(string nameOrId, CancellationToken ct) =>
        Guid.TryParse(nameOrId, out var id) ? await db.Sources.FindAsync([id], ct) : await db.Sources.FirstOrDefaultAsync(source => source.Name == nameOrId, ct);

    /// <summary>The identifiers of the sources whose time has come, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Sources.Where(source => source.Enabled && source.NextDueUtc <= now)
            .OrderBy(source => source.NextDueUtc).Select(source => source.Id).ToListAsync(ct);
    }

    /// <summary>What is wrong with a draft, apart from its name being taken; empty when it may be stored.</summary>
    public IReadOnlyList<Finding> Check(SourceDraft draft) => Check(draft, types, taxonomies);

    /// <summary>The same against other types and terms, such as those that a recipe is about to add.</summary>
    public static IReadOnlyList<Finding> Check(SourceDraft draft, ContentTypeCatalog types, TaxonomyCatalog taxonomies)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(draft, new ValidationContext(draft), results, validateAllProperties: true);
        var findings = results.Select(result => new Finding(result.MemberNames.FirstOrDefault() ?? "", result.ErrorMessage ?? "")).ToList();
        if (draft.Url.Length > 0 && !IsWeb(draft.Url.Trim()))
        {
            findings.Add(new Finding(nameof(draft.Url), "地址须以 http:// 或 https:// 开头，不能带用户名。"));
        }

        if (!Kinds.Contains(draft.ContentType) || types.Find(draft.ContentType) is null)
        {
            findings.Add(new Finding(nameof(draft.ContentType), $"没有可采集的内容类型“{draft.ContentType}”。"));
        }

        AddUnknown(findings, taxonomies, nameof(draft.Region), TaxonomyNames.Regions, draft.Region);
        AddUnknown(findings, taxonomies, nameof(draft.Topic), TaxonomyNames.Topics, draft.Topic);
        if (draft.Selectors.All().Any(selector => selector.Length > SourceSelectors.MaxLength))
        {
            findings.Add(new Finding(nameof(draft.Selectors), $"选择器最多 {SourceSelectors.MaxLength} 个字符。"));
        }

        return findings;
    }

    /// <summary>Adds a source, due at once.</summary>
    public async Task<Outcome<Source>> AddAsync(SourceDraft draft, CancellationToken ct)
    {
        if (await RefusalAsync(draft, null, ct) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        var source = new Source(draft, clock.GetUtcNow().UtcDateTime);
        db.Add(source);
        return source;
    }

    /// <summary>Changes a source. With a new address, kind or selectors it starts afresh and is due at once.</summary>
    public async Task<Outcome> EditAsync(Source source, SourceDraft draft, CancellationToken ct)
    {
        if (await RefusalAsync(draft, source.Id, ct) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        source.Take(draft, clock.GetUtcNow().UtcDateTime);
        return Outcome.Done;
    }

    /// <summary>Adds the source or, where its name is known, changes it: for recipes.</summary>
    public async Task<Outcome<Source>> PutAsync(SourceDraft draft, CancellationToken ct)
    {
        var name = draft.Name.Trim();
        if (await db.Sources.FirstOrDefaultAsync(source => source.Name == name, ct) is not { } known)
        {
            return await AddAsync(draft, ct);
        }

        var outcome = await EditAsync(known, draft, ct);
        return outcome.IsDone ? known : outcome;
    }

    private static bool IsWeb(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    private static void AddUnknown(List<Finding> findings, TaxonomyCatalog taxonomies, string field, string taxonomy, string? code)
    {
        if (!string.IsNullOrWhiteSpace(code) && taxonomies.Current.Find(taxonomy, code.Trim()) is null)
        {
            findings.Add(new Finding(field, $"没有代码“{code}”。"));
        }
    }

    private async Task<string?> RefusalAsync(SourceDraft draft, Guid? self, CancellationToken ct)
    {
        if (Check(draft) is [var first, ..])
        {
            return first.Message;
        }

        var name = draft.Name.Trim();
        return await db.Sources.AnyAsync(source => source.Name == name && source.Id != self, ct)
            ? $"已有名为“{name}”的来源。"
            : null;
    }
}
