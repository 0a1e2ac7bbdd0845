using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Sources;

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("sources");
        source.HasKey(s => s.Id);
        source.Property(s => s.Id).ValueGeneratedNever();
        source.Property(s => s.Name).HasMaxLength(Source.MaxName);
        source.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        source.Property(s => s.Url).HasMaxLength(Source.MaxUrl);
        source.Property(s => s.Region).HasMaxLength(60);
        source.Property(s => s.Topic).HasMaxLength(60);
        source.Property(s => s.ContentType).HasMaxLength(40);
        source.Property(s => s.Licence).HasMaxLength(Source.MaxLicence);
        source.Property(s => s.LastError).HasMaxLength(Source.MaxError);
        source.Property(s => s.ETag).HasMaxLength(SourcePage.MaxETag);
        source.Property(s => s.LastModified).HasMaxLength(SourcePage.MaxLastModified);
        source.Property(s => s.SelectorsJson).HasColumnType("text");
        source.Ignore(s => s.Selectors);
        source.HasIndex(s => s.Name).IsUnique();
        source.HasIndex(s => new { s.Enabled, s.NextDueUtc });
    }
}

internal sealed class SourcePageConfiguration : IEntityTypeConfiguration<SourcePage>
{
    public void Configure(EntityTypeBuilder<SourcePage> page)
    {
        page.ToTable("source_pages");
        page.HasKey(p => p.Id);
        page.Property(p => p.Id).ValueGeneratedNever();
        page.Property(p => p.Key).HasMaxLength(64);
        page.Property(p => p.Url).HasMaxLength(Source.MaxUrl);
        page.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
        page.Property(p => p.ETag).HasMaxLength(SourcePage.MaxETag);
        page.Property(p => p.LastModified).HasMaxLength(SourcePage.MaxLastModified);
        page.Property(p => p.ContentHash).HasMaxLength(64);
        page.Property(p => p.Error).HasMaxLength(Source.MaxError);
        page.HasIndex(p => new { p.SourceId, p.Key }).IsUnique();
        page.HasIndex(p => new { p.SourceId, p.NextFetchUtc });
    }
}

internal sealed class InboxItemConfiguration : IEntityTypeConfiguration<InboxItem>
{
    public void Configure(EntityTypeBuilder<InboxItem> item)
    {
        item.ToTable("inbox_items");
        item.HasKey(i => i.Id);
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Url).HasMaxLength(Source.MaxUrl);
        item.Property(i => i.CanonicalUrl).HasMaxLength(Source.MaxUrl);
        item.Property(i => i.CanonicalKey).HasMaxLength(64);
        item.Property(i => i.ContentHash).HasMaxLength(64);
        item.Property(i => i.ContentType).HasMaxLength(40);
        item.Property(i => i.Title).HasMaxLength(Content.ContentVersion.MaxTitle);
        item.Property(i => i.Author).HasMaxLength(100);
        item.Property(i => i.SourceName).HasMaxLength(InboxItem.MaxWords);
        item.Property(i => i.Language).HasMaxLength(20);
        item.Property(i => i.Issuer).HasMaxLength(InboxItem.MaxWords);
        item.Property(i => i.DocumentNumber).HasMaxLength(100);
        item.Property(i => i.IndexNumber).HasMaxLength(100);
        item.Property(i => i.TopicText).HasMaxLength(InboxItem.MaxWords);
        item.Property(i => i.ValidityText).HasMaxLength(40);
        item.Property(i => i.BodyHtml).HasColumnType("text");
        item.Property(i => i.BodyText).HasColumnType("text");
        item.Property(i => i.AttachmentsJson).HasColumnType("text");
        item.Property(i => i.RawPath).HasMaxLength(200);
        item.Property(i => i.Status).HasConversion<string>().HasMaxLength(20);
        item.Property(i => i.ContentItemId).HasMaxLength(Data.EntityId.MaxLength);
        item.Property(i => i.DecidedBy).HasMaxLength(100);
        item.Property(i => i.Reason).HasMaxLength(InboxItem.MaxReason);
        item.Property(i => i.Revision).IsConcurrencyToken();
        item.Ignore(i => i.Attachments);
        item.HasIndex(i => i.CanonicalKey).IsUnique();
        item.HasIndex(i => i.ContentHash).IsUnique();
        item.HasIndex(i => new { i.Status, i.FirstFetchedUtc });
        item.HasIndex(i => new { i.SourceId, i.Status });
    }
}
