using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Policies;

/// <summary>Keeps the typed rows of policies.</summary>
internal sealed class PolicyProjection(ExpresswayDbContext db) : IContentProjection
{
    public string ContentType => "Policy";

    public async Task ShowAsync(ContentDocument document, CancellationToken ct)
    {
        var row = await db.Policies.FindAsync([document.ContentItemId], ct) ?? db.Add(new Policy(document.ContentItemId)).Entity;
        row.Issuer = document.Text("Issuer") ?? "";
        row.DocumentNumber = document.Text("DocumentNumber");
        row.Level = document.Term("Level") ?? "";
        row.Region = document.Term("Region") ?? "";
        row.Validity = document.Term("Validity") ?? "";
        row.PublishedOn = document.Date("PublishedDate");
        row.ExpiresOn = document.Date("ExpiryDate");
    }

    public async Task WithdrawAsync(string contentItemId, CancellationToken ct)
    {
        if (await db.Policies.FindAsync([contentItemId], ct) is { } row)
        {
            db.Remove(row);
        }
    }
}
