using System.Text.Json;
using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Sources;

/// <summary>A page that the crawler read and an editor (or a trusted source) decides about.</summary>
public sealed class InboxItem
{
    /// <summary>The longest name, number or topic.</summary>
    public const int MaxWords = 200;

    /// <summary>The longest reason of a rejection.</summary>
    public const int MaxReason = 500;

    /// <summary>The item of a page that was read.</summary>
    internal InboxItem(Guid sourceId, string contentType, FoundPage found)
    {
        Id = EntityId.NewRow(found.FetchedUtc);
        SourceId = sourceId;
        CanonicalUrl = found.CanonicalUrl;
        CanonicalKey = SourcePage.KeyOf(found.CanonicalUrl);
        FirstFetchedUtc = found.FetchedUtc;
        Take(contentType, found);
    }

    private InboxItem()
    {
    }

    /// <summary>The row's identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The source that it was found by.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Where it was fetched.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The normal form of its address.</summary>
    public string CanonicalUrl { get; private set; } = "";

    /// <summary><see cref="SourcePage.KeyOf"/> of <see cref="CanonicalUrl"/>: unique in the inbox.</summary>
    public string CanonicalKey { get; private set; } = "";

    /// <summary><see cref="FoundPage.ContentHash"/>: unique in the inbox.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The content type that fits best.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The headline.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public string? Author { get; private set; }

    /// <summary>Where the page says that it comes from.</summary>
    public string? SourceName { get; private set; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; private set; }

    /// <summary>发文机关.</summary>
    public string? Issuer { get; private set; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; private set; }

    /// <summary>主题分类, as printed.</summary>
    public string? TopicText { get; private set; }

    /// <summary>成文日期.</summary>
    public DateOnly? WrittenDate { get; private set; }

    /// <summary>发布日期.</summary>
    public DateOnly? PublishedDate { get; private set; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveDate { get; private set; }

    /// <summary>失效日期.</summary>
    public DateOnly? ExpiryDate { get; private set; }

    /// <summary>有效性, as printed.</summary>
    public string? ValidityText { get; private set; }

    /// <summary>The main text as sanitised HTML.</summary>
    public string BodyHtml { get; private set; } = "";

    /// <summary>The main text without markup.</summary>
    public string BodyText { get; private set; } = "";

    /// <summary>The raw copy's place below the data folder.</summary>
    public string? RawPath { get; private set; }

    /// <summary>When it was first read, UTC.</summary>
    public DateTime FirstFetchedUtc { get; private set; }

    /// <summary>When what stands here was read, UTC.</summary>
    public DateTime FetchedUtc { get; private set; }

    /// <summary>What was decided.</summary>
    public InboxStatus Status { get; private set; } = InboxStatus.New;

    /// <summary>The content item that it became.</summary>
    public string? ContentItemId { get; private set; }

    /// <summary>Who decided; null for the system.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Who decided, as shown.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime? DecidedUtc { get; private set; }

    /// <summary>Why it was rejected; on a new item why it could not be published by itself.</summary>
    public string? Reason { get; private set; }

    /// <summary>Grows with each change; a lost race over it is a conflict.</summary>
    public int Revision { get; private set; }

    /// <summary>The files that the page links to.</summary>
    public IReadOnlyList<FoundAttachment> Attachments =>
        JsonSerializer.Deserialize<List<FoundAttachment>>(AttachmentsJson, ContentJson.Options) ?? [];

    internal string AttachmentsJson { get; private set; } = "[]";

    /// <summary>Notes why the system could not publish it; an editor reads this in the inbox.</summary>
    public void Note(string reason)
    {
        Reason = Words.Cut(reason, MaxReason);
        Revision++;
    }

    internal void Take(string contentType, FoundPage found)
    {
        Url = Words.Cut(found.Url, Source.MaxUrl);
        ContentHash = found.ContentHash;
        ContentType = contentType;
        Title = Words.Cut(found.Title.Trim(), ContentVersion.MaxTitle);
        Author = Words.CutBlank(found.Author, 100);
        SourceName = Words.CutBlank(found.SourceName, MaxWords);
        Language = Words.Fit(found.Language, 20);
        Issuer = Words.CutBlank(found.Issuer, MaxWords);
        DocumentNumber = Words.CutBlank(found.DocumentNumber, 100);
        IndexNumber = Words.CutBlank(found.IndexNumber, 100);
        TopicText = Words.CutBlank(found.TopicText, MaxWords);
        WrittenDate = found.WrittenDate;
        PublishedDate = found.PublishedDate;
        EffectiveDate = found.EffectiveDate;
        ExpiryDate = found.ExpiryDate;
        ValidityText = Words.CutBlank(found.ValidityText, 40);
        BodyHtml = found.BodyHtml;
        BodyText = found.BodyText;
        RawPath = found.RawPath;
        FetchedUtc = found.FetchedUtc;
        AttachmentsJson = JsonSerializer.Serialize(found.Attachments.Where(a => a.Url.Length <= Source.MaxUrl).Take(200), ContentJson.Options);
        Reason = null;
        Revision++;
    }

    internal void Decide(InboxStatus status, ContentStore.Author by, DateTime nowUtc, string? contentItemId, string? reason)
    {
        Status = status;
        DecidedById = by.Id;
        DecidedBy = Words.Cut(by.Name, 100);
        DecidedUtc = nowUtc;
        ContentItemId = contentItemId;
        Reason = reason;
        Revision++;
    }
}
