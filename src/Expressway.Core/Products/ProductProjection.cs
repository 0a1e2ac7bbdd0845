using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Products;

/// <summary>Keeps the typed rows of products.</summary>
internal sealed class ProductProjection(ExpresswayDbContext db) : IContentProjection
{
    public string ContentType => "Product";

    public async Task<string?> RefusalAsync(ContentDocument document, CancellationToken ct)
    {
        var code = document.Text("Code") ?? "";
        return await db.Products.AnyAsync(product => product.Code == code && product.ContentItemId != document.ContentItemId, ct)
            ? $"产品编码“{code}”已有别的产品在用，请换一个。"
            : null;
    }

    public async Task ShowAsync(ContentDocument document, CancellationToken ct)
    {
        var row = await db.Products.FindAsync([document.ContentItemId], ct) ?? db.Add(new Product(document.ContentItemId)).Entity;
        row.Code = document.Text("Code") ?? "";
        row.Family = document.Term("Family") ?? "";
        row.AmountMin = document.Number("AmountMin");
        row.AmountMax = document.Number("AmountMax");
        row.TermMin = document.Number("TermMin");
        row.TermMax = document.Number("TermMax");
        row.AnnualRateMin = document.Number("AnnualRateMin");
        row.AnnualRateMax = document.Number("AnnualRateMax");
        row.DecisionDays = document.Number("DecisionDays");
    }

    public async Task WithdrawAsync(string contentItemId, CancellationToken ct)
    {
        if (await db.Products.FindAsync([contentItemId], ct) is { } row)
        {
            db.Remove(row);
        }
    }
}
