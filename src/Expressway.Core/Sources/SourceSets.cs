using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Sources;

/// <summary>The module's sets on the context.</summary>
public static class SourceSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>The public places that the crawler reads.</summary>
        public DbSet<Source> Sources => db.Set<Source>();

        /// <summary>The addresses that they named.</summary>
        public DbSet<SourcePage> SourcePages => db.Set<SourcePage>();

        /// <summary>What was read there.</summary>
        public DbSet<InboxItem> InboxItems => db.Set<InboxItem>();
    }
}
