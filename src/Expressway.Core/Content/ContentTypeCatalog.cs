using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Content;

/// <summary>The content types in force: one snapshot for the process, renewed when a recipe changes them.</summary>
public sealed class ContentTypeCatalog
{
    private volatile Dictionary<string, ContentTypeDefinition> _types = new(StringComparer.Ordinal);

    /// <summary>All types, in the order of their names.</summary>
    public IReadOnlyCollection<ContentTypeDefinition> All => _types.Values;

    /// <summary>The types that have public pages.</summary>
    public IEnumerable<ContentTypeDefinition> Listed => _types.Values.Where(type => type.Section is not null);

    /// <summary>The type of a name, or null.</summary>
    public ContentTypeDefinition? Find(string? name) => name is not null && _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The type of a section of the site (<c>policies</c>), or null.</summary>
    public ContentTypeDefinition? InSection(string section) => _types.Values.FirstOrDefault(type => type.Section == section);

    /// <summary>The type of a name; throws <see cref="InvalidOperationException"/> when there is none.</summary>
    public ContentTypeDefinition Get(string name) =>
        Find(name) ?? throw new InvalidOperationException($"No content type is named '{name}'.");

    /// <summary>Takes a new set of types.</summary>
    public void Load(IEnumerable<ContentTypeDefinition> types) =>
        _types = types.OrderBy(type => type.Name, StringComparer.Ordinal).ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Reads the stored types.</summary>
    public async Task LoadAsync(ExpresswayDbContext db, CancellationToken ct)
    {
        var rows = await db.ContentTypes.AsNoTracking().Select(row => row.Json).ToListAsync(ct);
        Load(rows.SelectMany(ContentDefinitionReader.ReadStep));
    }
}
