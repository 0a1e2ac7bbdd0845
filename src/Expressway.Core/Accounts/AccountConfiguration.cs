using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Expressway.Core.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.HasKey(a => a.Id);
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.UserName).HasMaxLength(100);
        account.Property(a => a.NormalizedUserName).HasMaxLength(100);
        account.Property(a => a.Email).HasMaxLength(200);
        account.Property(a => a.NormalizedEmail).HasMaxLength(200);
        account.Property(a => a.PasswordHash).HasMaxLength(500);
        account.Property(a => a.SecurityStamp).HasMaxLength(100);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        account.Property(a => a.PhoneNumber).HasMaxLength(40);
        account.Property(a => a.DisplayName).HasMaxLength(Account.MaxName);

        // Identity fixes this type; UTC ticks compare alike on every database.
        account.Property(a => a.LockoutEnd).HasConversion(end => end == null ? (long?)null : end.Value.UtcTicks, ticks => ticks == null ? null : new DateTimeOffset(ticks.Value, TimeSpan.Zero));
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.NormalizedEmail);
    }
}

internal sealed class AccountRoleConfiguration : IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<AccountRole> role)
    {
        role.ToTable("account_roles");
        role.HasKey(r => new { r.AccountId, r.Role });
        role.Property(r => r.Role).HasMaxLength(40);
    }
}

internal sealed class SetupTokenConfiguration : IEntityTypeConfiguration<SetupToken>
{
    public void Configure(EntityTypeBuilder<SetupToken> token)
    {
        token.ToTable("setup_tokens");
        token.HasKey(t => t.Id);
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => t.Hash).IsUnique();
    }
}
