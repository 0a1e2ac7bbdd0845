using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Sources;

/// <summary>Turns inbox items into content documents.</summary>
public static class InboxDocuments
{
    /// <summary>The content type of policies.</summary>
    public const string Policy = "Policy";

    /// <summary>The content type of market information.</summary>
    public const string Article = "Article";

    private const string News = "news";
    private const int MaxName = 200;

    /// <summary>A policy or an article of an inbox item; what the page did not say stays empty for the editor.</summary>
    /// <param name="item">What was read.</param>
    /// <param name="source">Gives region, level, topic and licence.</param>
    /// <param name="contentItemId">The identifier of the new item.</param>
    public static ContentDocument From(InboxItem item, Source source, string contentItemId)
    {
        var document = new ContentDocument(item.ContentType, contentItemId, item.Title);
        if (source.Region is { } region)
        {
            document.SetTerms("Region", TaxonomyNames.Regions, [region]);
        }

        if (source.Topic is { } topic)
        {
            document.SetTerms("Topic", TaxonomyNames.Topics, [topic]);
        }

        if (item.ContentType == Policy)
        {
            WritePolicy(document, item, source);
        }
        else
        {
            WriteArticle(document, item, source);
        }

        document.SetHtml("Body", item.BodyHtml);
        document.SetLink("Source", item.CanonicalUrl, item.SourceName ?? source.Name);
        document.SetText("Licence", source.Licence);
        return document;
    }

    /// <summary>The level of an issuer by its region's code (GB/T 2260, 000000 for the whole country); null without one.</summary>
    public static string? LevelOf(string? region) =>
        region is not { Length: 6 } ? null
            : region == "000000" ? "national"
            : region.EndsWith("0000", StringComparison.Ordinal) ? "province"
            : region.EndsWith("00", StringComparison.Ordinal) ? "city"
            : "district";

    /// <summary>The validity code of what a page prints (现行有效, 已废止, 失效, 已修订); in force where it prints nothing.</summary>
    public static string ValidityOf(string? text) =>
        text is null ? "current"
            : text.Contains('废', StringComparison.Ordinal) || text.Contains('失', StringComparison.Ordinal) || text.Contains("无效", StringComparison.Ordinal) ? "repealed"
            : text.Contains('修', StringComparison.Ordinal) ? "revised"
            : "current";

    private static void WritePolicy(ContentDocument document, InboxItem item, Source source)
    {
        document.SetText("Issuer", item.Issuer);
        document.SetText("DocumentNumber", item.DocumentNumber);
        document.SetText("IndexNumber", item.IndexNumber);
        document.SetText("TopicText", item.TopicText);
        document.SetTerms("Level", TaxonomyNames.Levels, LevelOf(source.Region) is { } level ? [level] : []);
        document.SetDate("WrittenDate", item.WrittenDate);
        document.SetDate("PublishedDate", item.PublishedDate);
        document.SetDate("EffectiveDate", item.EffectiveDate);
        document.SetDate("ExpiryDate", item.ExpiryDate);
        document.SetTerms("Validity", TaxonomyNames.Validity, [ValidityOf(item.ValidityText)]);
        document.SetBag("Attachments", item.Attachments.Select(file => Attachment(file, item.FetchedUtc)));
    }

    private static void WriteArticle(ContentDocument document, InboxItem item, Source source)
    {
        document.SetTerms("Category", TaxonomyNames.ArticleCategories, [News]);
        document.SetText("SourceName", item.SourceName ?? source.Name);
        document.SetText("Author", item.Author);
        document.SetDate("AsOf", item.PublishedDate);
    }

    private static ContentDocument Attachment(FoundAttachment file, DateTime utc)
    {
        var member = new ContentDocument("Attachment", EntityId.New(utc), Words.Cut(file.Name, MaxName));
        member.SetLink("Link", file.Url, Words.Cut(file.Name, MaxName));
        return member;
    }
}
