using System.Collections.Frozen;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Content;

/// <summary>The settings in force: one snapshot for the process, renewed when a recipe or the desk changes them.</summary>
public sealed class SiteSettings
{
    private volatile FrozenDictionary<string, string> _values = FrozenDictionary<string, string>.Empty;

    /// <summary>The site's name; null when none is stored.</summary>
    public string? Name => Find("Name");

    /// <summary>The theme's name; null for the default one.</summary>
    public string? Theme => Find("Theme");

    /// <summary>Whether all content is fictional and every page must say so.</summary>
    public bool Demonstration => Find("Demonstration") == "true";

    /// <summary>A setting by name; null when it is not stored or empty.</summary>
    public string? Find(string key) => _values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>Reads the stored settings.</summary>
    public async Task ReloadAsync(ExpresswayDbContext db, CancellationToken ct) =>
        _values = (await db.SiteSettings.AsNoTracking().ToListAsync(ct)).ToFrozenDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);

    /// <summary>Writes a setting; the caller saves and then reloads.</summary>
    public static async Task SetAsync(ExpresswayDbContext db, string key, string value, CancellationToken ct)
    {
        if (await db.SiteSettings.FindAsync([key], ct) is { } row)
        {
            db.Entry(row).CurrentValues.SetValues(new SiteSetting(key, value));
        }
        else
        {
            db.Add(new SiteSetting(key, value));
        }
    }
}
