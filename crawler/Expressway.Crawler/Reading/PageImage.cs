namespace Expressway.Crawler.Reading;

/// <summary>A picture of the main part.</summary>
/// <param name="Address">Absolute http(s) address.</param>
/// <param name="Words">Its alternative text, null where there is none.</param>
public sealed record PageImage(Uri Address, string? Words);
