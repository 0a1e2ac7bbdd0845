using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Policies;

internal sealed class PolicyConfiguration : IEntityTypeConfiguration<Policy>
{
    public void Configure(EntityTypeBuilder<Policy> policy)
    {
        policy.ToTable("policies");
        policy.HasKey(p => p.ContentItemId);
        policy.Property(p => p.ContentItemId).HasMaxLength(EntityId.MaxLength);
        policy.Property(p => p.Issuer).HasMaxLength(200);
        policy.Property(p => p.DocumentNumber).HasMaxLength(100);
        policy.Property(p => p.Level).HasMaxLength(60);
        policy.Property(p => p.Region).HasMaxLength(60);
        policy.Property(p => p.Validity).HasMaxLength(60);
        policy.HasIndex(p => p.DocumentNumber);
    }
}

internal sealed class PolicyItemConfiguration : IEntityTypeConfiguration<PolicyItem>
{
    public void Configure(EntityTypeBuilder<PolicyItem> item)
    {
        item.ToTable("policy_items");
        item.HasKey(i => i.ContentItemId);
        item.Property(i => i.ContentItemId).HasMaxLength(EntityId.MaxLength);
        item.Property(i => i.PolicyId).HasMaxLength(EntityId.MaxLength);
        item.Property(i => i.AmountMax).HasPrecision(18, 4);
        item.Property(i => i.Channel).HasMaxLength(60);
        item.Property(i => i.Region).HasMaxLength(60);
        item.HasIndex(i => i.PolicyId);
        item.HasIndex(i => i.OpenUntil);
    }
}
