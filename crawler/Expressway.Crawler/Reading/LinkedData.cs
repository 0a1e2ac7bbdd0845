using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Expressway.Crawler.Reading;

/// <summary>What the JSON-LD of a page says about the article on it.</summary>
internal sealed partial record LinkedData
{
    private const int Longest = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly FrozenSet<string> Articles = (
        "Article NewsArticle AdvertiserContentArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle " +
        "ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting " +
        "BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle APIReference GovernmentService Legislation WebPage VideoObject")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public string? Headline { get; private init; }

    /// <summary>The name, where it is not the headline: some sites say one thing here and another there.</summary>
    public string? Name { get; private init; }

    public string? Author { get; private init; }

    public string? Publisher { get; private init; }

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string? Language { get; private init; }

    public static LinkedData Of(IReadOnlyList<IElement> elements)
    {
        var best = new LinkedData();
        var weight = 0;
        foreach (var element in elements)
        {
            if (element.LocalName != "script" || element.GetAttribute("type")?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) != true)
            {
                continue;
            }

            foreach (var (found, rank) in Read(element.TextContent))
            {
                if (rank > weight)
                {
                    (best, weight) = (found, rank);
                }
            }
        }

        return best;
    }

    private static List<(LinkedData Found, int Rank)> Read(string json)
    {
        json = json.Trim();
        if (json.Length is 0 or > Longest)
        {
            return [];
        }

        json = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        var found = new List<(LinkedData, int)>();
        try
        {
            using var document = JsonDocument.Parse(Escaped(json), Lenient);
            Visit(document.RootElement, found, 0);
        }
        catch (JsonException)
        {
            // Broken data still says its dates and headline in plain sight.
            return [(FromBroken(json), 5)];
        }

        return found;
    }

    /// <summary>Line ends inside strings are a common fault; JSON has no use for them elsewhere.</summary>
    private static string Escaped(string json) => json.Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("\t", " ", StringComparison.Ordinal);

    private static void Visit(JsonElement node, List<(LinkedData, int)> found, int level)
    {
        if (level > 4)
        {
            return;
        }

        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Visit(item, found, level + 1);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var type = TypeOf(node);
            if (type is not null)
            {
                var data = FromNode(node);
                found.Add((data, (type is "WebPage" or "VideoObject" ? 1 : 10) + (data.Published is null ? 0 : 2) + (data.Headline is null ? 0 : 1)));
            }

            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (node.TryGetProperty(name, out var inner))
                {
                    Visit(inner, found, level + 1);
                }
            }
        }
    }

    private static LinkedData FromBroken(string json)
    {
        var data = new LinkedData();
        foreach (Match match in Pair().Matches(json))
        {
            var value = match.Groups[2].Value;
            data = match.Groups[1].Value switch
            {
                "datePublished" => data with { Published = data.Published ?? value },
                "dateModified" => data with { Modified = data.Modified ?? value },
                _ => data with { Headline = data.Headline ?? value },
            };
        }

        return data;
    }

    private static string? TypeOf(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out var type))
        {
            return null;
        }

        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
        return names.OfType<string>().Select(n => n[(n.LastIndexOf('/') + 1)..]).FirstOrDefault(Articles.Contains);
    }

    private static LinkedData FromNode(JsonElement node) => new()
    {
        Headline = Get(node, "headline") ?? Get(node, "name"),
        Name = Get(node, "name"),
        Author = node.TryGetProperty("author", out var author) ? NamesOf(author) : null,
        Publisher = node.TryGetProperty("publisher", out var publisher) ? NamesOf(publisher) : null,
        Published = Get(node, "datePublished") ?? Get(node, "uploadDate") ?? Get(node, "dateCreated"),
        Modified = Get(node, "dateModified"),
        Language = Get(node, "inLanguage"),
    };

    private static string? NamesOf(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.String => Text(node),
        JsonValueKind.Object => Get(node, "name"),
        JsonValueKind.Array => string.Join(", ", node.EnumerateArray().Select(NamesOf).OfType<string>()) is { Length: > 0 } names ? names : null,
        _ => null,
    };

    private static string? Get(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"""(datePublished|dateModified|headline)""\s{0,9}:\s{0,9}""([^""\\]{4,300})""", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Pair();
}
