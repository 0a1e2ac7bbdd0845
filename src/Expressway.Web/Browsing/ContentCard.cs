using Expressway.Core.Search.Analysis;

namespace Expressway.Web.Browsing;

/// <summary>What a row in a list shows.</summary>
/// <param name="Entry">The item.</param>
/// <param name="Titles">Titles of the items that rows of this list name, by identifier.</param>
/// <param name="Today">The day on which deadlines are judged.</param>
/// <param name="Marks">Marks the words that were looked for; null without a search.</param>
public sealed record ContentCard(ContentEntry Entry, IReadOnlyDictionary<string, string> Titles, DateOnly Today, Highlighter? Marks = null)
{
    /// <summary>The titles that a picker of the item names, as far as these are public.</summary>
    public IEnumerable<string> Named(string field) => Entry.Document.Items(field).Select(id => Titles.GetValueOrDefault(id)).OfType<string>();
}
