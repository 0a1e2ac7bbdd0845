using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Demands;

/// <summary>The module's sets on the context.</summary>
public static class DemandSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>Demands without their private detail.</summary>
        public DbSet<DemandCase> DemandCases => db.Set<DemandCase>();

        /// <summary>The history of demands.</summary>
        public DbSet<DemandEvent> DemandEvents => db.Set<DemandEvent>();

        /// <summary>The encrypted details; opened by <see cref="DemandDesk.RevealAsync"/> alone.</summary>
        internal DbSet<SealedDetail> SealedDetails => db.Set<SealedDetail>();
    }
}
