using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>What a list page lists.</summary>
/// <param name="Items">Entries in document order, each address once.</param>
/// <param name="Next">The list's next page, null where there is none.</param>
/// <param name="Feeds">Feeds that the page names in its head.</param>
public sealed record ListPage(IReadOnlyList<ListItem> Items, WebUrl? Next, IReadOnlyList<WebUrl> Feeds);
