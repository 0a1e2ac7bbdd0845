using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Institutions;

/// <summary>The module's sets on the context.</summary>
public static class InstitutionSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>Public institutions.</summary>
        public DbSet<Institution> Institutions => db.Set<Institution>();
    }
}
