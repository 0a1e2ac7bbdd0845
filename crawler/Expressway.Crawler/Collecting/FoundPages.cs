using Expressway.Core.Sources;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Collecting;

/// <summary>Between the reader's words and the inbox's.</summary>
internal static class FoundPages
{
    /// <summary>What was read, for the inbox; null where there is no title or no text.</summary>
    public static FoundPage? From(PageReading reading, WebUrl address, DateTime fetchedUtc)
    {
        if (string.IsNullOrWhiteSpace(reading.Title) || string.IsNullOrWhiteSpace(reading.BodyText)
            || PageIdentity.Of(address, reading.CanonicalUrl) is not { } identity || identity.Href.Length > Source.MaxUrl)
        {
            return null;
        }

        return new FoundPage
        {
            Url = address.Href,
            CanonicalUrl = identity.Href,
            IsVariant = identity.Href != PageIdentity.Of(address)?.Href,
            Title = reading.Title,
            BodyHtml = reading.BodyHtml,
            BodyText = reading.BodyText,
            Author = reading.Author,
            SourceName = reading.Source ?? reading.SiteName,
            Language = reading.Language,
            Issuer = reading.Policy?.Issuer,
            DocumentNumber = reading.Policy?.DocumentNumber,
            IndexNumber = reading.Policy?.IndexNumber,
            TopicText = reading.Policy?.Topic,
            WrittenDate = reading.Policy?.WrittenDate,
            PublishedDate = reading.Policy?.PublishedDate ?? reading.Published?.Day,
            EffectiveDate = reading.Policy?.EffectiveDate,
            ExpiryDate = reading.Policy?.ExpiryDate,
            ValidityText = reading.Policy?.Validity,
            Attachments = [.. reading.Attachments.Select(file => new FoundAttachment(file.Name, file.Address.AbsoluteUri))],
            FetchedUtc = fetchedUtc,
        };
    }

    /// <summary>The source's selectors in the reader's words.</summary>
    public static ReadingSelectors Selectors(PageSelectors of) => new()
    {
        Title = of.Title,
        Body = of.Body,
        Remove = of.Remove,
        Date = of.Date,
        Author = of.Author,
        Source = of.Source,
        Issuer = of.Issuer,
        DocumentNumber = of.DocumentNumber,
        IndexNumber = of.IndexNumber,
        Topic = of.Topic,
        WrittenDate = of.WrittenDate,
    };
}
