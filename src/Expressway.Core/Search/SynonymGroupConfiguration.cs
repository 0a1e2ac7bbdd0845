using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Search;

internal sealed class SynonymGroupConfiguration : IEntityTypeConfiguration<SynonymGroup>
{
    public void Configure(EntityTypeBuilder<SynonymGroup> group)
    {
        group.ToTable("synonyms");
        group.HasKey(g => g.Key);
        group.Property(g => g.Key).HasMaxLength(SynonymGroup.MaxKey);
        group.Property(g => g.Words).HasMaxLength(SynonymGroup.MaxWords);
    }
}
