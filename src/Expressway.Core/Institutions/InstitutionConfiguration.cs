using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Institutions;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.ToTable("institutions");
        institution.HasKey(i => i.ContentItemId);
        institution.Property(i => i.ContentItemId).HasMaxLength(EntityId.MaxLength);
        institution.Property(i => i.Name).HasMaxLength(ContentVersion.MaxTitle);
        institution.Property(i => i.Kind).HasMaxLength(60);
        institution.Property(i => i.LicenceNumber).HasMaxLength(60);
        institution.HasIndex(i => i.Name);
    }
}
