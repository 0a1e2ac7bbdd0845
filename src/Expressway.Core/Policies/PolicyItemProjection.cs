using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Policies;

/// <summary>Keeps the typed rows of policy items.</summary>
internal sealed class PolicyItemProjection(ExpresswayDbContext db) : IContentProjection
{
    public string ContentType => "PolicyItem";

    public async Task ShowAsync(ContentDocument document, CancellationToken ct)
    {
        var row = await db.PolicyItems.FindAsync([document.ContentItemId], ct) ?? db.Add(new PolicyItem(document.ContentItemId)).Entity;
        row.PolicyId = document.Items("Policy") is [var policy, ..] ? policy : "";
        row.OpenFrom = document.Date("OpenFrom");
        row.OpenUntil = document.Date("OpenUntil");
        row.AmountMax = document.Number("AmountMax");
        row.Channel = document.Term("Channel") ?? "";
        row.Region = document.Term("Region") ?? "";
    }

    public async Task WithdrawAsync(string contentItemId, CancellationToken ct)
    {
        if (await db.PolicyItems.FindAsync([contentItemId], ct) is { } row)
        {
            db.Remove(row);
        }
    }
}
