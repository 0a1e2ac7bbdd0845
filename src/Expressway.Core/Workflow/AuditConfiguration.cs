using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Workflow;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.ActorName).HasMaxLength(100);
        entry.Property(e => e.Action).HasMaxLength(60);
        entry.Property(e => e.Subject).HasMaxLength(60);
        entry.Property(e => e.SubjectId).HasMaxLength(60);
        entry.Property(e => e.Detail).HasMaxLength(AuditEntry.MaxDetail);
        entry.HasIndex(e => new { e.SubjectId, e.Id });
    }
}
