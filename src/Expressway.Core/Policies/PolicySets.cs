using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Policies;

/// <summary>The module's sets on the context.</summary>
public static class PolicySets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>Public policies.</summary>
        public DbSet<Policy> Policies => db.Set<Policy>();

        /// <summary>Public policy items.</summary>
        public DbSet<PolicyItem> PolicyItems => db.Set<PolicyItem>();
    }
}
