using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Content;

/// <summary>The module's sets on the context.</summary>
public static class ContentSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>All versions of all items, drafts too: for the desk alone.</summary>
        public DbSet<ContentVersion> ContentVersions => db.Set<ContentVersion>();

        /// <summary>What the public sees.</summary>
        public DbSet<ContentItem> ContentItems => db.Set<ContentItem>();

        /// <summary>Which public item names which.</summary>
        public DbSet<ContentLink> ContentLinks => db.Set<ContentLink>();

        /// <summary>What the index has yet to hear.</summary>
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();

        /// <summary>The stored content types.</summary>
        public DbSet<ContentTypeRow> ContentTypes => db.Set<ContentTypeRow>();

        /// <summary>The stored settings of the site.</summary>
        public DbSet<SiteSetting> SiteSettings => db.Set<SiteSetting>();
    }
}
