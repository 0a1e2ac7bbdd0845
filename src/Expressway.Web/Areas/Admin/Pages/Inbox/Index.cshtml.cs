using Expressway.Core.Data;
using Expressway.Core.Sources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Inbox;

/// <summary>What the crawler brought, the newest first.</summary>
internal sealed class IndexModel(ExpresswayDbContext db, InboxDecision decision) : DeskPage
{
    private const int MostAtOnce = 100;

    [BindProperty(SupportsGet = true)]
    public InboxStatus Status { get; set; } = InboxStatus.New;

    [BindProperty(SupportsGet = true)]
    public Guid? Source { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = new([], 1, false);

    public IReadOnlyList<(Guid Id, string Name)> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Sources = [.. (await db.Sources.OrderBy(source => source.Name).Select(source => new { source.Id, source.Name }).ToListAsync(ct)).Select(source => (source.Id, source.Name))];
        var status = Status;
        var items = db.InboxItems.AsNoTracking().Where(item => item.Status == status);
        if (Source is { } source)
        {
            items = items.Where(item => item.SourceId == source);
        }

        if (Text?.Trim() is { Length: > 0 and <= 100 } text)
        {
            items = items.Where(item => item.Title.Contains(text) || item.DocumentNumber == text);
        }

        Rows = await PageOf<Row>.ReadAsync(
            items.OrderByDescending(item => item.FetchedUtc).ThenByDescending(item => item.Id)
                .Select(item => new Row(item.Id, item.Title, item.SourceId, item.ContentType, item.DocumentNumber, item.Issuer, item.PublishedDate, item.FetchedUtc, item.Reason, item.DecidedBy)),
            Number,
            ct);
    }

    /// <summary>Accepts the ticked items, each in its own save, so that one that can't be accepted stops no other.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var accepted = 0;
        var left = new List<string>();
        foreach (var id in ids.Distinct().Take(MostAtOnce))
        {
            db.ChangeTracker.Clear();
            if (await db.InboxItems.FindAsync([id], ct) is not { } item)
            {
                continue;
            }

            var outcome = await decision.AcceptAsync(item, Actor, ct);
            if (outcome.IsDone && await SavedAsync(ct))
            {
                accepted++;
            }
            else
            {
                left.Add($"“{item.Title}”：{outcome.Refusal ?? DeskFilter.Conflict}");
            }
        }

        Say(string.Join(' ', left.Take(5).Prepend(ids.Count == 0 ? "没有勾选。" : $"采用了 {accepted} 条。")));
        return RedirectToPage(new { status = Status, source = Source, q = Text });
    }

    private async Task<bool> SavedAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    internal sealed record Row(Guid Id, string Title, Guid SourceId, string ContentType, string? DocumentNumber, string? Issuer, DateOnly? PublishedDate, DateTime FetchedUtc, string? Reason, string? DecidedBy);
}
