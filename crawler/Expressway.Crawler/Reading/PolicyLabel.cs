namespace Expressway.Crawler.Reading;

/// <summary>What a label of a government page's table means.</summary>
internal enum PolicyLabel
{
    /// <summary>A label that only ends the value before it.</summary>
    Other,
    Title,
    Issuer,
    DocumentNumber,
    IndexNumber,
    Topic,
    WrittenDate,
    PublishedDate,
    Validity,
    EffectiveDate,
    ExpiryDate,
    Source,
    Author,
}
