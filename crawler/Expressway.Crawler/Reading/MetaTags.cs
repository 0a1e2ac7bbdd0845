using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>The meta elements of a page by name, property or itemprop; the first non-empty value of a name counts.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

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
                    metas._values.TryAdd(name, content.Trim());
                }
            }
        }

        return metas;
    }

    /// <summary>The value of the first of these names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }
}
