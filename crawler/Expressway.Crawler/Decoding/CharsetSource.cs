namespace Expressway.Crawler.Decoding;

/// <summary>What told the charset of a document.</summary>
public enum CharsetSource
{
    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The <c>charset</c> of the HTTP header <c>Content-Type</c>.</summary>
    Header,

    /// <summary>The document's own declaration: a <c>meta</c> element or an XML declaration.</summary>
    Declaration,

    /// <summary>The bytes themselves.</summary>
    Statistics,
}
