namespace Expressway.Core.Search;

/// <summary>The search engine can't be reached, or answered with an error. Pages that can do without search go on.</summary>
public sealed class SearchUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SearchUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception for what the engine's client threw.</summary>
    public SearchUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
