using Expressway.Core.Data;
using Expressway.Core.Demands;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Demands;

/// <summary>Demands by where they stand; the longest waiting first. Nothing private is in this list.</summary>
internal sealed class IndexModel(ExpresswayDbContext db) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public DemandStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = new([], 1, false);

    public IReadOnlyDictionary<DemandStatus, int> Counts { get; private set; } = new Dictionary<DemandStatus, int>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Counts = await db.DemandCases.GroupBy(demand => demand.Status).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var demands = db.DemandCases.AsNoTracking();
        if (Status is { } status)
        {
            demands = demands.Where(demand => demand.Status == status);
        }

        if (Number?.Trim().ToUpperInvariant() is { Length: > 0 and <= 20 } number)
        {
            demands = demands.Where(demand => demand.TrackingNumber == number);
        }

        Rows = await PageOf<Row>.ReadAsync(
            demands.OrderBy(demand => demand.Status == DemandStatus.Submitted ? 0 : demand.Status == DemandStatus.Verified ? 1 : 2).ThenBy(demand => demand.SubmittedUtc)
                .Select(demand => new Row(demand.Id, demand.TrackingNumber, demand.Summary, demand.Status, demand.Region, demand.SubmittedUtc, demand.ChangedUtc)),
            PageNumber,
            ct);
    }

    internal sealed record Row(Guid Id, string Number, string Summary, DemandStatus Status, string Region, DateTime SubmittedUtc, DateTime ChangedUtc);
}
