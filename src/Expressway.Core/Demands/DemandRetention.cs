using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Demands;

/// <summary>Deletes the private side of demands when it has served: 180 days after their end (个人信息保护法 第四十七条). What is left names nobody.</summary>
public sealed class DemandRetention(ExpresswayDbContext db, TimeProvider clock)
{
    /// <summary>How long the private side is kept after the end.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private static readonly DemandStatus[] Ended = [.. Enum.GetValues<DemandStatus>().Where(DemandFlow.IsClosed)];

    /// <summary>Deletes what is due. Saves.</summary>
    /// <returns>How many details went.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var (cases, details) = (db.DemandCases, db.SealedDetails);
        return await details.Where(detail => cases.Any(demand => demand.Id == detail.CaseId && Ended.Contains(demand.Status) && demand.ChangedUtc < before)).ExecuteDeleteAsync(ct);
    }
}
