using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>What stands in the inputs of a content form, by input name: from a document, or exactly as somebody typed it.</summary>
internal sealed class FormValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>The values of a posted form, line ends made one kind.</summary>
    public static FormValues From(IFormCollection form)
    {
        var values = new FormValues();
        foreach (var (name, posted) in form)
        {
            values.Set(name, posted.Select(value => (value ?? "").ReplaceLineEndings("\n")));
        }

        return values;
    }

    /// <summary>Whether an input of this name was there.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>The first value; empty where there is none.</summary>
    public string First(string name) => _values.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : "";

    /// <summary>All values.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out var values) ? values : [];

    /// <summary>Puts values into an input.</summary>
    public void Set(string name, params IEnumerable<string> values) => _values[name] = [.. values];
}
