namespace Expressway.Crawler.Reading;

/// <summary>
/// CSS selectors of one source that override what the reader finds by itself; null leaves a field to the reader. A selector
/// that is malformed or matches nothing is ignored (<see cref="PageReading.UnmatchedSelectors"/> names it). The value of a
/// meta element is its <c>content</c>, of a time element its <c>datetime</c>, else the text.
/// </summary>
public sealed record ReadingSelectors
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The main part; several matches are joined in document order.</summary>
    public string? Body { get; init; }

    /// <summary>What to leave out of the main part.</summary>
    public string? Remove { get; init; }

    /// <summary>The published date.</summary>
    public string? Date { get; init; }

    /// <summary>The author.</summary>
    public string? Author { get; init; }

    /// <summary>来源: who published it first.</summary>
    public string? Source { get; init; }

    /// <summary>发文机关.</summary>
    public string? Issuer { get; init; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>主题分类.</summary>
    public string? Topic { get; init; }

    /// <summary>成文日期.</summary>
    public string? WrittenDate { get; init; }
}
