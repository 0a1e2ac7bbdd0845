using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Expressway.Core.Sources;
using Expressway.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages;

/// <summary>What waits for whom.</summary>
internal sealed class IndexModel(ExpresswayDbContext db, TimeProvider clock) : DeskPage
{
    private const int Shown = 8;

    public IReadOnlyList<Line> Reviews { get; private set; } = [];

    public IReadOnlyList<Line> Approved { get; private set; } = [];

    public IReadOnlyList<Line> Scheduled { get; private set; } = [];

    public IReadOnlyList<Line> Mine { get; private set; } = [];

    public IReadOnlyList<DemandLine> Demands { get; private set; } = [];

    public IReadOnlyList<SourceLine> Failing { get; private set; } = [];

    public int ReviewCount { get; private set; }

    public int InboxCount { get; private set; }

    public int DemandCount { get; private set; }

    public int OutboxWaiting { get; private set; }

    public int OutboxDead { get; private set; }

    public bool SeesContent => DeskAccess.Opens(Actor, "/Content");

    public bool SeesDemands => DeskAccess.Opens(Actor, "/Demands");

    public bool SeesSources => DeskAccess.Opens(Actor, "/Sources");

    public bool SeesOutbox => Actor.IsIn(Roles.Operator);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (SeesContent)
        {
            await ReadContentAsync(ct);
        }

        if (SeesDemands)
        {
            var waiting = db.DemandCases.Where(demand => demand.Status == DemandStatus.Submitted || demand.Status == DemandStatus.Verified);
            DemandCount = await waiting.CountAsync(ct);
            Demands = await waiting.OrderBy(demand => demand.SubmittedUtc).Take(Shown)
                .Select(demand => new DemandLine(demand.Id, demand.TrackingNumber, demand.Summary, demand.Status, demand.SubmittedUtc)).ToListAsync(ct);
        }

        if (SeesSources)
        {
            Failing = await db.Sources.Where(source => source.Enabled && source.ConsecutiveFailures > 0).OrderByDescending(source => source.ConsecutiveFailures).Take(Shown)
                .Select(source => new SourceLine(source.Id, source.Name, source.LastError, source.LastSuccessUtc)).ToListAsync(ct);
        }

        if (SeesOutbox)
        {
            var late = clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
            OutboxWaiting = await db.Outbox.CountAsync(message => message.CreatedUtc < late && message.Attempts < OutboxMessage.MaxAttempts, ct);
            OutboxDead = await db.Outbox.CountAsync(message => message.Attempts >= OutboxMessage.MaxAttempts, ct);
        }
    }

    private async Task ReadContentAsync(CancellationToken ct)
    {
        var me = Actor.Id;
        ReviewCount = await db.ContentVersions.CountAsync(version => version.Latest && version.Status == EditorialStatus.InReview, ct);
        Reviews = await LinesAsync(version => version.Status == EditorialStatus.InReview, ct);
        Approved = await LinesAsync(version => version.Status == EditorialStatus.Approved, ct);
        Scheduled = await LinesAsync(version => version.Status == EditorialStatus.Scheduled, ct);
        Mine = await LinesAsync(version => version.Status == EditorialStatus.Draft && version.AuthorId == me, ct);
        InboxCount = await db.InboxItems.CountAsync(item => item.Status == InboxStatus.New, ct);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(System.Linq.Expressions.Expression<Func<ContentVersion, bool>> which, CancellationToken ct) =>
        await db.ContentVersions.Where(version => version.Latest).Where(which).OrderByDescending(version => version.Id).Take(Shown)
            .Select(version => new Line(version.ContentItemId, version.ContentType, version.Title, version.AuthorName, version.CreatedUtc, version.PublishAtUtc, version.Reason)).ToListAsync(ct);

    internal sealed record Line(string Id, string ContentType, string Title, string Author, DateTime SavedUtc, DateTime? PublishAtUtc, string? Reason);

    internal sealed record DemandLine(Guid Id, string Number, string Summary, DemandStatus Status, DateTime SubmittedUtc);

    internal sealed record SourceLine(Guid Id, string Name, string? Error, DateTime? LastSuccessUtc);
}
