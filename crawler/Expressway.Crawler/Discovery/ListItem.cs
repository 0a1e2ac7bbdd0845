using Expressway.Crawler.Fetching;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Discovery;

/// <summary>One entry of a list page.</summary>
/// <param name="Url">The page that it leads to.</param>
/// <param name="Title">The title as the list shows it, null where it shows none.</param>
/// <param name="Date">The date as the list shows it, null where it shows none.</param>
public sealed record ListItem(WebUrl Url, string? Title, PageDate? Date);
