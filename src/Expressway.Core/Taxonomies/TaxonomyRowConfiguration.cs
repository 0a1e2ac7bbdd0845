using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Taxonomies;

internal sealed class TaxonomyRowConfiguration : IEntityTypeConfiguration<TaxonomyRow>
{
    public void Configure(EntityTypeBuilder<TaxonomyRow> row)
    {
        row.ToTable("taxonomies");
        row.HasKey(t => t.Name);
        row.Property(t => t.Name).HasMaxLength(TaxonomyTerm.MaxTaxonomy);
        row.Property(t => t.NameZh).HasMaxLength(TaxonomyTerm.MaxName);
        row.Property(t => t.NameEn).HasMaxLength(TaxonomyTerm.MaxName);
        row.Property(t => t.Edition).HasMaxLength(TaxonomyTerm.MaxEdition);
        row.Property(t => t.Source).HasMaxLength(TaxonomyRow.MaxSource);
        row.Property(t => t.Licence).HasMaxLength(TaxonomyRow.MaxLicence);
    }
}
