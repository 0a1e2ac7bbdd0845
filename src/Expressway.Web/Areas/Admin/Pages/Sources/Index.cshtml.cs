using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace Expressway.Web.Areas.Admin.Pages.Sources;

/// <summary>The sources with their health.</summary>
internal sealed class IndexModel(ExpresswayDbContext db, SourceRegistry registry, AuditTrail audit, TimeProvider clock) : DeskPage
{
    public IReadOnlyList<SourceSummary> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sources = await registry.ListAsync(ct);

    /// <summary>Makes a source due now; the crawler takes it up within a minute.</summary>
    public async Task<IActionResult> OnPostRunAsync(Guid id, CancellationToken ct)
    {
        if (await db.Sources.FindAsync([id], ct) is not { } source)
        {
            return NotFound();
        }

        source.Reset(clock.GetUtcNow().UtcDateTime);
        audit.Add(Actor, "source.run", "source", source.Id.ToString(), source.Name);
        await db.SaveChangesAsync(ct);
        Say($"“{source.Name}”已排到最前，采集程序一分钟内开始。");
        return RedirectToPage();
    }
}
