using Expressway.Crawler.Fetching;

namespace Expressway.Crawler.Discovery;

/// <summary>Markup of a feed as found: it has to pass the sanitiser before anything else is done with it.</summary>
/// <param name="Markup">HTML, not cleaned.</param>
/// <param name="Base">What relative addresses in it are resolved against; null where nothing is known.</param>
public sealed record FeedHtml(string Markup, WebUrl? Base);
