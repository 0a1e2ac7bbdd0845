using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Taxonomies;

internal sealed class TaxonomyTermConfiguration : IEntityTypeConfiguration<TaxonomyTerm>
{
    public void Configure(EntityTypeBuilder<TaxonomyTerm> term)
    {
        term.ToTable("terms");
        term.HasKey(t => new { t.Taxonomy, t.Code });
        term.Property(t => t.Taxonomy).HasMaxLength(TaxonomyTerm.MaxTaxonomy);
        term.Property(t => t.Code).HasMaxLength(TaxonomyTerm.MaxCode);
        term.Property(t => t.NameZh).HasMaxLength(TaxonomyTerm.MaxName);
        term.Property(t => t.NameEn).HasMaxLength(TaxonomyTerm.MaxName);
        term.Property(t => t.Parent).HasMaxLength(TaxonomyTerm.MaxCode);
        term.Property(t => t.Edition).HasMaxLength(TaxonomyTerm.MaxEdition);
        term.Property(t => t.Successor).HasMaxLength(TaxonomyTerm.MaxCode);
    }
}
