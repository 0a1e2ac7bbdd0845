namespace Expressway.Core.Search;

/// <summary>The token streams of a document that a term is looked for in (<see cref="Analysis.TokenStreams"/>).</summary>
public enum QueryField
{
    /// <summary>Words and bigrams of all texts.</summary>
    Words,

    /// <summary>Single Chinese letters.</summary>
    Letters,

    /// <summary>Values and document numbers.</summary>
    Codes,

    /// <summary>Words and bigrams of title, names and number only.</summary>
    Title,
}
