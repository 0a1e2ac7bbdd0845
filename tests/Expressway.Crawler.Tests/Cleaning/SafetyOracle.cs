using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Expressway.Crawler.Tests.Cleaning;

/// <summary>Says why a fragment must not be shown, by parsing it afresh; it knows nothing of the cleaner's own rules.</summary>
internal static class SafetyOracle
{
    private static readonly HashSet<string> Forbidden =
    [
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link", "svg", "math", "noscript", "template",
        "xmp", "plaintext", "form", "input", "button", "textarea", "select", "option", "param", "portal", "title", "noembed", "noframes", "listing",
    ];

    private static readonly HashSet<string> AddressAttributes = ["href", "src", "cite", "action", "formaction", "poster", "background", "data", "srcset"];

    public static IReadOnlyList<string> Faults(string html)
    {
        var faults = new List<string>();

        // Parsed with scripting off and on: the two read noscript differently.
        foreach (var scripting in new[] { false, true })
        {
            var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument($"<body><div>{html}</div><i>end</i>");
            faults.AddRange(document.Body!.QuerySelectorAll("*").SelectMany(FaultsOf));
            faults.AddRange(document.Descendants<IComment>().Select(c => $"comment {c.Data}"));
            if (document.Body!.LastElementChild is not { LocalName: "i", TextContent: "end" })
            {
                faults.Add("something is left open");
            }
        }

        return faults;
    }

    private static IEnumerable<string> FaultsOf(IElement element)
    {
        if (Forbidden.Contains(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml")
        {
            yield return $"<{element.LocalName}>";
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "id" or "class" or "usemap" or "name")
            {
                yield return $"{element.LocalName} {attribute.Name}";
            }

            if (AddressAttributes.Contains(attribute.Name) && !IsHarmless(attribute.Value))
            {
                yield return $"{element.LocalName} {attribute.Name}={attribute.Value}";
            }
        }
    }

    private static bool IsHarmless(string address)
    {
        var plain = new string([.. address.Where(c => c > ' ')]).ToLowerInvariant();
        var colon = plain.IndexOfAny([':', '/', '\\', '?', '#']);
        return colon < 0 || plain[colon] != ':' || plain[..colon] is "http" or "https" or "mailto" or "tel"
            || (plain.StartsWith("data:image/", StringComparison.Ordinal) && !plain.StartsWith("data:image/svg", StringComparison.Ordinal));
    }
}
