namespace Expressway.Core.Sources;

/// <summary>CSS selectors of the fields of a source's pages; each overrides what the crawler finds by itself.</summary>
public sealed record PageSelectors
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The main text.</summary>
    public string? Body { get; init; }

    /// <summary>What to leave out of the main text.</summary>
    public string? Remove { get; init; }

    /// <summary>发布日期.</summary>
    public string? Date { get; init; }

    /// <summary>The author.</summary>
    public string? Author { get; init; }

    /// <summary>来源.</summary>
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

    /// <summary>All selectors that are set.</summary>
    public IEnumerable<string> All() =>
        new[] { Title, Body, Remove, Date, Author, Source, Issuer, DocumentNumber, IndexNumber, Topic, WrittenDate }.OfType<string>();
}
