using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Products;

/// <summary>The module's sets on the context.</summary>
public static class ProductSets
{
    extension(ExpresswayDbContext db)
    {
        /// <summary>Public products.</summary>
        public DbSet<Product> Products => db.Set<Product>();
    }
}
