using Expressway.Web.Browsing;

namespace Expressway.Web.Feeds;

/// <summary>What a feed says, in whichever format.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Language">The language of its name.</param>
/// <param name="Home">The page it follows.</param>
/// <param name="Self">Its own address.</param>
/// <param name="SiteName">Who publishes it.</param>
/// <param name="Base">The site's address, before each item's path.</param>
/// <param name="Entries">The items, the newest first.</param>
/// <param name="Total">How many items match.</param>
/// <param name="IsFull">Whether whole texts are in it.</param>
internal sealed record Feed(string Title, string Language, string Home, string Self, string SiteName, string Base, IReadOnlyList<ContentEntry> Entries, int Total, bool IsFull)
{
    /// <summary>The most items of a feed.</summary>
    public const int MaxEntries = 50;

    /// <summary>When anything in it last changed, UTC.</summary>
    public DateTime UpdatedUtc => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(entry => entry.ModifiedUtc);

    /// <summary>An item's name that never changes, whatever the site's address is.</summary>
    public static string IdOf(ContentEntry entry) => "urn:x-expressway:" + entry.Id;

    /// <summary>An item's address.</summary>
    public string AddressOf(ContentEntry entry) => Base + entry.Path;

    /// <summary>An item's whole text as HTML; null when it isn't wanted or there is none.</summary>
    public string? BodyOf(ContentEntry entry) => IsFull ? entry.Document.Html("Body") : null;
}
