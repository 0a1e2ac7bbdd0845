using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Institutions;

/// <summary>Keeps the typed rows of institutions.</summary>
internal sealed class InstitutionProjection(ExpresswayDbContext db) : IContentProjection
{
    public string ContentType => "Institution";

    public async Task ShowAsync(ContentDocument document, CancellationToken ct)
    {
        var row = await db.Institutions.FindAsync([document.ContentItemId], ct) ?? db.Add(new Institution(document.ContentItemId)).Entity;
        row.Name = document.Title;
        row.Kind = document.Term("Kind") ?? "";
        row.LicenceNumber = document.Text("LicenceNumber");
    }

    public async Task WithdrawAsync(string contentItemId, CancellationToken ct)
    {
        if (await db.Institutions.FindAsync([contentItemId], ct) is { } row)
        {
            db.Remove(row);
        }
    }
}
