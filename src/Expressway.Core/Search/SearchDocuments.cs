using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Search;

/// <summary>Makes index documents of public items by what their content types say of each field; a new type needs no code here.</summary>
/// <remarks>Fields named <c>OpenFrom</c>, <c>OpenUntil</c>, <c>Rolling</c>, <c>AmountMin/Max</c> and <c>TermMin/Max</c> fill the ranges of every type that has them.</remarks>
public sealed class SearchDocuments(ExpresswayDbContext db, ContentTypeCatalog types, TaxonomyCatalog taxonomies, IHtmlCleaner cleaner)
{
    private const string Zh = "zh-CN";
    private const string En = "en";

    /// <summary>The documents of some items; one query more than the caller's, for the titles that they name.</summary>
    public async Task<IReadOnlyList<SearchDocument>> OfAsync(IReadOnlyCollection<ContentItem> items, CancellationToken ct)
    {
        var parsed = items.Select(item => (Item: item, Type: types.Find(item.ContentType), Document: item.Document())).Where(item => item.Type?.Section is not null).ToList();
        var named = parsed.SelectMany(item => Pickers(item.Type!).SelectMany(field => item.Document.Items(field.Name))).Distinct().ToList();
        var titles = named.Count == 0 ? [] : await db.ContentItems.Where(item => named.Contains(item.ContentItemId))
            .Select(item => new { item.ContentItemId, item.Title }).ToDictionaryAsync(item => item.ContentItemId, item => item.Title, StringComparer.Ordinal, ct);
        return [.. parsed.Select(item => Of(item.Item, item.Type!, item.Document, titles))];
    }

    /// <summary>Whether items of a type are in the index: those that have public pages.</summary>
    public bool IsIndexed(string contentType) => types.Find(contentType)?.Section is not null;

    private static IEnumerable<FieldDefinition> Pickers(ContentTypeDefinition type) =>
        type.Fields.Where(field => field.Kind == FieldKind.ContentPickerField && (field.Facet is not null || field.Search != SearchRole.None));

    private SearchDocument Of(ContentItem item, ContentTypeDefinition type, ContentDocument document, Dictionary<string, string> titles)
    {
        var texts = type.Fields.Where(field => field.Search != SearchRole.None).ToLookup(field => field.Search, field => string.Join('\n', Texts(field, document, titles)));
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var field in type.Fields.Where(field => field.Facet is not null))
        {
            var codes = Codes(field, document).Distinct(StringComparer.Ordinal).ToList();
            if (codes.Count > 0)
            {
                facets[field.Facet!] = facets.TryGetValue(field.Facet!, out var others) ? [.. others.Union(codes)] : codes;
            }
        }

        var until = document.Date("OpenUntil");
        var day = document.Date("PublishedDate") ?? document.Date("AsOf");
        return new SearchDocument
        {
            Id = item.ContentItemId,
            Version = item.Version,
            Kind = item.ContentType,
            Title = item.Title,
            Number = Joined(texts[SearchRole.Number]),
            Names = [.. texts[SearchRole.Names].Where(text => text.Length > 0)],
            Tags = [.. texts[SearchRole.Tags].Where(text => text.Length > 0)],
            Summary = Joined(texts[SearchRole.Summary]),
            Body = Joined(texts[SearchRole.Body]) ?? "",
            Facets = facets,
            PublishedUtc = day is { } at ? ChinaTime.ToUtc(at.ToDateTime(TimeOnly.MinValue)) : item.PublishedUtc,
            OpenFrom = document.Date("OpenFrom"),
            OpenUntil = until,
            CanApply = type.Field("OpenUntil") is not null && (until is not null || document.Flag("Rolling")),
            AmountMin = document.Number("AmountMin"),
            AmountMax = document.Number("AmountMax"),
            TermMin = document.Number("TermMin"),
            TermMax = document.Number("TermMax"),
        };
    }

    private IEnumerable<string> Texts(FieldDefinition field, ContentDocument document, Dictionary<string, string> titles) => field.Kind switch
    {
        FieldKind.HtmlField => document.Html(field.Name) is { } html ? [cleaner.ToText(html)] : [],
        FieldKind.MultiTextField => document.Values(field.Name),
        FieldKind.LinkField => document.LinkText(field.Name) is { } text ? [text] : [],
        FieldKind.ContentPickerField => document.Items(field.Name).Select(id => titles.GetValueOrDefault(id)).OfType<string>(),
        FieldKind.TaxonomyField => document.Terms(field.Name).SelectMany(code => Names(field.Taxonomy!, code)),
        _ => document.Text(field.Name) is { } text ? [text] : [],
    };

    private IEnumerable<string> Names(string taxonomy, string code)
    {
        var zh = taxonomies.Current.NameOf(taxonomy, code, Zh);
        var en = taxonomies.Current.NameOf(taxonomy, code, En);
        return zh == en ? [zh] : [zh, en];
    }

    private IEnumerable<string> Codes(FieldDefinition field, ContentDocument document) => field.Kind switch
    {
        FieldKind.TaxonomyField => document.Terms(field.Name).SelectMany(code => taxonomies.Current.WithAncestors(field.Taxonomy!, code)),
        FieldKind.ContentPickerField => document.Items(field.Name),
        FieldKind.MultiTextField => document.Values(field.Name),
        FieldKind.BooleanField => document.Flag(field.Name) ? ["true"] : [],
        _ => document.Text(field.Name) is { } text ? [text] : [],
    };

    private static string? Joined(IEnumerable<string> texts) => string.Join('\n', texts.Where(text => text.Length > 0)) is { Length: > 0 } joined ? joined : null;
}
