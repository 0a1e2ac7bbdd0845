using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Products;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("products");
        product.HasKey(p => p.ContentItemId);
        product.Property(p => p.ContentItemId).HasMaxLength(EntityId.MaxLength);
        product.Property(p => p.Code).HasMaxLength(40);
        product.Property(p => p.Family).HasMaxLength(60);
        product.Property(p => p.AmountMin).HasPrecision(18, 4);
        product.Property(p => p.AmountMax).HasPrecision(18, 4);
        product.Property(p => p.TermMin).HasPrecision(9, 2);
        product.Property(p => p.TermMax).HasPrecision(9, 2);
        product.Property(p => p.AnnualRateMin).HasPrecision(9, 4);
        product.Property(p => p.AnnualRateMax).HasPrecision(9, 4);
        product.Property(p => p.DecisionDays).HasPrecision(9, 2);
        product.HasIndex(p => p.Code).IsUnique();
    }
}
