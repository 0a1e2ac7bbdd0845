using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Content;

internal sealed class ContentVersionConfiguration : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> version)
    {
        version.ToTable("content_versions");
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.ContentItemId).HasMaxLength(EntityId.MaxLength);
        version.Property(v => v.ContentType).HasMaxLength(40);
        version.Property(v => v.Title).HasMaxLength(ContentVersion.MaxTitle);
        version.Property(v => v.Json).HasColumnType("text");
        version.Property(v => v.Status).HasConversion<string>().HasMaxLength(20);
        version.Property(v => v.AuthorName).HasMaxLength(100);
        version.Property(v => v.Comment).HasMaxLength(ContentVersion.MaxComment);
        version.Property(v => v.Reason).HasMaxLength(ContentVersion.MaxComment);
        version.Property(v => v.Revision).IsConcurrencyToken();
        version.Ignore(v => v.VersionId);
        version.HasIndex(v => new { v.ContentItemId, v.Number }).IsUnique();
        version.HasIndex(v => new { v.Latest, v.ContentType, v.Status, v.CreatedUtc });
        version.HasIndex(v => new { v.Status, v.PublishAtUtc });
    }
}

internal sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> item)
    {
        item.ToTable("content_items");
        item.HasKey(i => i.ContentItemId);
        item.Property(i => i.ContentItemId).HasMaxLength(EntityId.MaxLength);
        item.Property(i => i.ContentType).HasMaxLength(40);
        item.Property(i => i.Title).HasMaxLength(ContentVersion.MaxTitle);
        item.Property(i => i.Summary).HasMaxLength(ContentItem.MaxSummary);
        item.Property(i => i.Slug).HasMaxLength(ContentItem.MaxSlug);
        item.Property(i => i.Json).HasColumnType("text");
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => new { i.ContentType, i.PublishedUtc });
        item.HasIndex(i => i.Slug);
        item.HasQueryFilter(i => i.WithdrawnUtc == null);
    }
}

internal sealed class ContentLinkConfiguration : IEntityTypeConfiguration<ContentLink>
{
    public void Configure(EntityTypeBuilder<ContentLink> link)
    {
        link.ToTable("content_links");
        link.HasKey(l => new { l.FromId, l.Field, l.ToId });
        link.Property(l => l.FromId).HasMaxLength(EntityId.MaxLength);
        link.Property(l => l.Field).HasMaxLength(60);
        link.Property(l => l.ToId).HasMaxLength(EntityId.MaxLength);
        link.HasIndex(l => new { l.ToId, l.Field });
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("outbox");
        message.HasKey(m => m.Id);
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.ContentItemId).HasMaxLength(EntityId.MaxLength);
        message.Property(m => m.ContentType).HasMaxLength(40);
        message.Property(m => m.Error).HasMaxLength(500);
        message.Ignore(m => m.IsDead);
        message.HasIndex(m => new { m.NotBeforeUtc, m.Id });
    }
}

internal sealed class ContentTypeRowConfiguration : IEntityTypeConfiguration<ContentTypeRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeRow> type)
    {
        type.ToTable("content_types");
        type.HasKey(t => t.Name);
        type.Property(t => t.Name).HasMaxLength(40);
        type.Property(t => t.Json).HasColumnType("text");
    }
}

internal sealed class SiteSettingConfiguration : IEntityTypeConfiguration<SiteSetting>
{
    public void Configure(EntityTypeBuilder<SiteSetting> setting)
    {
        setting.ToTable("site_settings");
        setting.HasKey(s => s.Key);
        setting.Property(s => s.Key).HasMaxLength(60);
        setting.Property(s => s.Value).HasMaxLength(SiteSetting.MaxValue);
    }
}
