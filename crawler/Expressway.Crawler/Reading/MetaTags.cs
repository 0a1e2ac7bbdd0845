using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>The meta elements of a page by property, name or itemprop; the first non-empty value counts, a property before a name; dc.date and dc:date are one.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    public static MetaTags Of(IReadOnlyList<IElement> elements)
    {
        var metas = new MetaTags();
        foreach (var element in elements)
        {
            if (element.LocalName != "meta" || element.GetAttribute("content") is not { } content || string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
            {
                foreach (var name in (element.GetAttribute(attribute) ?? "").Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
                {
                    (attribute == "property" ? metas._properties : metas._names).TryAdd(name.Replace(':', '.'), content.Trim());
                }
            }
        }

        return metas;
    }

    /// <summary>The value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var written in names)
        {
            var name = written.Replace(':', '.');
            if (_properties.TryGetValue(name, out var value) || _names.TryGetValue(name, out value))
            {
                return value;
            }
        }

        return null;
    }
}
