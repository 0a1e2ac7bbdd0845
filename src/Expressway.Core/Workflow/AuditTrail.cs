using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Workflow;

/// <summary>Writes the audit trail into the transaction of what is audited; the caller saves.</summary>
public sealed class AuditTrail(ExpresswayDbContext db, TimeProvider clock)
{
    /// <summary>Adds a line.</summary>
    public void Add(Actor actor, string action, string subject, string subjectId, string? detail = null) =>
        db.Add(new AuditEntry(clock.GetUtcNow().UtcDateTime, actor.Id, actor.Name, action, subject, subjectId, detail));

    /// <summary>The lines of one subject, newest first, at most 200.</summary>
    public Task<List<AuditEntry>> OfAsync(string subjectId, CancellationToken ct) =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subjectId).OrderByDescending(entry => entry.Id).Take(200).ToListAsync(ct);
}
