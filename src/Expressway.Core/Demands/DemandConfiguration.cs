using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Demands;

internal sealed class DemandCaseConfiguration : IEntityTypeConfiguration<DemandCase>
{
    public void Configure(EntityTypeBuilder<DemandCase> demand)
    {
        demand.ToTable("demand_cases");
        demand.HasKey(d => d.Id);
        demand.Property(d => d.Id).ValueGeneratedNever();
        demand.Property(d => d.TrackingNumber).HasMaxLength(20);
        demand.Property(d => d.AccessCodeHash).HasMaxLength(100);
        demand.Property(d => d.Status).HasConversion<string>().HasMaxLength(20);
        demand.Property(d => d.Kind).HasMaxLength(60);
        demand.Property(d => d.Family).HasMaxLength(60);
        demand.Property(d => d.Purpose).HasMaxLength(60);
        demand.Property(d => d.AmountBand).HasMaxLength(60);
        demand.Property(d => d.Region).HasMaxLength(60);
        demand.Property(d => d.Industry).HasMaxLength(60);
        demand.Property(d => d.Security).HasMaxLength(200);
        demand.Property(d => d.Summary).HasMaxLength(DemandCase.MaxSummary);
        demand.Property(d => d.Reason).HasMaxLength(500);
        demand.Property(d => d.ConsentText).HasMaxLength(40);
        demand.Property(d => d.ContentItemId).HasMaxLength(EntityId.MaxLength);
        demand.Property(d => d.Version).IsConcurrencyToken();
        demand.HasIndex(d => d.TrackingNumber).IsUnique();
        demand.HasIndex(d => new { d.Status, d.SubmittedUtc });
    }
}

internal sealed class SealedDetailConfiguration : IEntityTypeConfiguration<SealedDetail>
{
    public void Configure(EntityTypeBuilder<SealedDetail> detail)
    {
        detail.ToTable("demand_details");
        detail.HasKey(d => d.CaseId);
        detail.Property(d => d.CaseId).ValueGeneratedNever();
    }
}

internal sealed class DemandEventConfiguration : IEntityTypeConfiguration<DemandEvent>
{
    public void Configure(EntityTypeBuilder<DemandEvent> line)
    {
        line.ToTable("demand_events");
        line.HasKey(e => e.Id);
        line.Property(e => e.Id).ValueGeneratedNever();
        line.Property(e => e.ActorName).HasMaxLength(100);
        line.Property(e => e.Kind).HasMaxLength(40);
        line.Property(e => e.Note).HasMaxLength(500);
        line.HasIndex(e => new { e.CaseId, e.Id });
    }
}
