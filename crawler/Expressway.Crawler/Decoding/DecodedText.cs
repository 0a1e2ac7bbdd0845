namespace Expressway.Crawler.Decoding;

/// <summary>Bytes turned into text.</summary>
/// <param name="Encoding">The lower-case name of the Encoding Standard, such as <c>utf-8</c> or <c>gb18030</c>.</param>
/// <param name="Text">The text without byte order mark; what cannot be read is U+FFFD.</param>
/// <param name="Source">What told the charset.</param>
/// <param name="Unreadable">Share (0 to 1) of U+FFFD in the characters beyond ASCII; above 0.01 the text should not be trusted.</param>
public sealed record DecodedText(string Encoding, string Text, CharsetSource Source, double Unreadable);
