namespace Expressway.Core.Search;

/// <summary>Words that mean the same, as stored.</summary>
public sealed class SynonymGroup
{
    /// <summary>The longest first word.</summary>
    public const int MaxKey = 100;

    /// <summary>The longest group, its words joined.</summary>
    public const int MaxWords = 1_000;

    /// <summary>A group.</summary>
    /// <param name="words">At least two; the first one names the group.</param>
    public SynonymGroup(IReadOnlyList<string> words)
    {
        Key = words[0];
        Set(words);
    }

    private SynonymGroup()
    {
    }

    /// <summary>The first word, which names the group.</summary>
    public string Key { get; private set; } = "";

    /// <summary>All words, a line each.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The words as a list.</summary>
    public IReadOnlyList<string> ToList() => Words.Split('\n');

    /// <summary>Takes other words; the first one stays.</summary>
    public void Set(IReadOnlyList<string> words) => Words = string.Join('\n', words);
}
