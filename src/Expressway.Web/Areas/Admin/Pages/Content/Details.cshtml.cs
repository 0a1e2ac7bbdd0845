using System.Globalization;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Content;

/// <summary>One item: where it stands, what may be done with it, its versions and its trail.</summary>
internal sealed class DetailsModel(ExpresswayDbContext db, ContentStore store, ContentTypeCatalog types, ContentChecks checks, EditorialWorkflow workflow, AuditTrail audit) : DeskPage
{
    private const int MaxVersions = 200;

    public ContentVersion? Latest { get; private set; }

    public ContentTypeDefinition? Type { get; private set; }

    public IReadOnlyList<EditorialMove> Moves { get; private set; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyList<Row> Versions { get; private set; } = [];

    public IReadOnlyList<AuditEntry> Trail { get; private set; } = [];

    public string? PublicPath { get; private set; }

    [BindProperty]
    public EditorialStatus Next { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>When to publish, as the clock on the wall here shows it.</summary>
    [BindProperty]
    public DateTime? PublishAt { get; set; }

    /// <summary>When to take it off, as the clock on the wall here shows it.</summary>
    [BindProperty]
    public DateTime? ArchiveAt { get; set; }

    /// <summary>The version on which the person decided.</summary>
    [BindProperty]
    public Guid VersionId { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        var version = await store.LatestAsync(id, ct);
        if (version is null || types.Find(version.ContentType) is not { Creatable: true })
        {
            return NotFound();
        }

        if (version.Id != VersionId)
        {
            Say(DeskFilter.Conflict);
            return RedirectToPage(new { id });
        }

        var publishAt = PublishAt is { } local ? ChinaTime.ToUtc(local) : (DateTime?)null;
        var outcome = await workflow.MoveAsync(version, Next, Actor, Reason, publishAt, ct);
        if (!outcome.IsDone)
        {
            Refuse(outcome, nameof(Next));
            return await LoadAsync(id, ct) ? Page() : NotFound();
        }

        await db.SaveChangesAsync(ct);
        Say(string.Create(CultureInfo.InvariantCulture, $"现在是“{EditorialWorkflow.NameOf(Next)}”。"));
        return RedirectToPage(new { id });
    }

    /// <summary>Sets the day on which the item leaves the site by itself.</summary>
    public async Task<IActionResult> OnPostArchiveAtAsync(string id, CancellationToken ct)
    {
        var version = await store.LatestAsync(id, ct);
        if (version is null || !Actor.IsIn(Roles.Approver))
        {
            return NotFound();
        }

        var at = ArchiveAt is { } local ? ChinaTime.ToUtc(local) : (DateTime?)null;
        foreach (var row in await db.ContentVersions.Where(row => row.ContentItemId == id && (row.Latest || row.Published)).ToListAsync(ct))
        {
            row.ArchiveAtUtc = at;
        }

        audit.Add(Actor, "content.archive-at", version.ContentType, id, at?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-");
        await db.SaveChangesAsync(ct);
        Say(at is null ? "不再自动下线。" : "到时会自动下线。");
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        Latest = await db.ContentVersions.AsNoTracking().Where(version => version.ContentItemId == id && version.Latest).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);
        Type = types.Find(Latest?.ContentType);
        if (Latest is null || Type is null)
        {
            return false;
        }

        Moves = Type.Creatable ? [.. EditorialWorkflow.MovesFor(Latest, Actor).OrderBy(move => move.NeedsReason || move.To == EditorialStatus.Archived)] : [];
        Findings = Latest.Status == EditorialStatus.Published ? [] : checks.ForPublishing(Latest.Document());
        Versions = await db.ContentVersions.Where(version => version.ContentItemId == id).OrderByDescending(version => version.Number).Take(MaxVersions)
            .Select(version => new Row(version.Id, version.Number, version.Status, version.Published, version.AuthorName, version.CreatedUtc, version.Comment, version.Reason)).ToListAsync(ct);
        Trail = await audit.OfAsync(id, ct);
        var slug = await db.ContentItems.Where(item => item.ContentItemId == id).Select(item => new { item.Slug }).FirstOrDefaultAsync(ct);
        PublicPath = slug is null ? null : slug.Slug is { } own ? "/" + own : $"/{Type.Section}/{id}";
        return true;
    }

    internal sealed record Row(Guid Id, int Number, EditorialStatus Status, bool Published, string Author, DateTime SavedUtc, string? Comment, string? Reason);
}
