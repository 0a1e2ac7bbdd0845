using System.Text;

namespace Expressway.Core.Sources;

/// <summary>What the crawler read on a page. Texts may be of any length: the inbox cuts them to its columns.</summary>
public sealed record FoundPage
{
    /// <summary>Where it was fetched.</summary>
    public required string Url { get; init; }

    /// <summary>The normal form of its address; what makes it the same page as another.</summary>
    public required string CanonicalUrl { get; init; }

    /// <summary>Whether the page calls another address its canonical one: a mobile or print version, which never takes the place of the original.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The headline.</summary>
    public required string Title { get; init; }

    /// <summary>The main text as HTML that the sanitiser has passed.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The main text without markup, a line a block.</summary>
    public required string BodyText { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Where the page says that it comes from (来源).</summary>
    public string? SourceName { get; init; }

    /// <summary>BCP 47, such as <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>发文机关.</summary>
    public string? Issuer { get; init; }

    /// <summary>发文字号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>索引号.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>主题分类, as printed.</summary>
    public string? TopicText { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? WrittenDate { get; init; }

    /// <summary>发布日期.</summary>
    public DateOnly? PublishedDate { get; init; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>失效日期.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>有效性, as printed.</summary>
    public string? ValidityText { get; init; }

    /// <summary>The files that it links to.</summary>
    public IReadOnlyList<FoundAttachment> Attachments { get; init; } = [];

    /// <summary>The raw copy's place below the data folder.</summary>
    public string? RawPath { get; init; }

    /// <summary>When it was fetched, UTC.</summary>
    public required DateTime FetchedUtc { get; init; }

    /// <summary>SHA-256 over the letters and digits of title and text: markup, blanks and punctuation do not count.</summary>
    public string ContentHash
    {
        get
        {
            var letters = new StringBuilder(Title.Length + BodyText.Length + 1);
            foreach (var rune in Title.EnumerateRunes())
            {
                AppendLetter(letters, rune);
            }

            letters.Append('\n');
            foreach (var rune in BodyText.EnumerateRunes())
            {
                AppendLetter(letters, rune);
            }

            return Words.Hash(letters.ToString());
        }
    }

    private static void AppendLetter(StringBuilder letters, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
        {
            letters.Append(rune);
        }
    }
}
