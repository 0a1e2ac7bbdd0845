using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Workflow;

/// <summary>The module's sets on the context.</summary>
public static class WorkflowSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>The audit trail.</summary>
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
    }
}
