using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Accounts;

/// <summary>The module's sets on the context.</summary>
public static class AccountSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>The people who can sign in.</summary>
        public DbSet<Account> Accounts => db.Set<Account>();

        /// <summary>Who has which role.</summary>
        public DbSet<AccountRole> AccountRoles => db.Set<AccountRole>();

        /// <summary>Links that make the first administrator.</summary>
        public DbSet<SetupToken> SetupTokens => db.Set<SetupToken>();
    }
}
