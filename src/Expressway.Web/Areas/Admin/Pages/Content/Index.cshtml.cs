using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin.Pages.Content;

/// <summary>All items as last saved, the newest first.</summary>
internal sealed class IndexModel(ExpresswayDbContext db, ContentTypeCatalog types) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public EditorialStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Author { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = new([], 1, false);

    public IEnumerable<ContentTypeDefinition> Types => types.All.Where(type => type.Section is not null);

    public bool IsFiltered => Type is not null || Status is not null || !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Author);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var versions = db.ContentVersions.AsNoTracking().Where(version => version.Latest);
        if (types.Find(Type) is { Name: var type })
        {
            versions = versions.Where(version => version.ContentType == type);
        }

        if (Status is { } status)
        {
            versions = versions.Where(version => version.Status == status);
        }

        if (Text?.Trim() is { Length: > 0 and <= 100 } text)
        {
            versions = versions.Where(version => version.Title.Contains(text) || version.ContentItemId == text);
        }

        if (Author?.Trim() is { Length: > 0 and <= 100 } author)
        {
            versions = versions.Where(version => version.AuthorName.Contains(author));
        }

        var rows = versions.OrderByDescending(version => version.CreatedUtc).ThenByDescending(version => version.Id)
            .Select(version => new Row(version.ContentItemId, version.ContentType, version.Title, version.Status, version.Number, version.AuthorName, version.CreatedUtc, version.Comment));
        Rows = await PageOf<Row>.ReadAsync(rows, Number, ct);
    }

    public string NameOf(string type, string language) => types.Find(type)?.DisplayName.In(language) ?? type;

    public bool MayEdit(string type) => types.Find(type) is { Creatable: true };

    internal sealed record Row(string Id, string ContentType, string Title, EditorialStatus Status, int Version, string Author, DateTime SavedUtc, string? Comment);
}
