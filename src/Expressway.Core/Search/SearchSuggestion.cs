namespace Expressway.Core.Search;

/// <summary>A completion for what is being typed.</summary>
/// <param name="Text">The text to search for.</param>
/// <param name="Id">The item that it is the title or name of; null for a frequent word.</param>
/// <param name="Kind">That item's content type.</param>
public sealed record SearchSuggestion(string Text, string? Id = null, string? Kind = null);
