namespace Expressway.Core.Content;

/// <summary>
/// The one sanitiser of the product: every piece of HTML that was not written by us (crawled, imported, edited) goes
/// through it before it is stored. Implementations are safe to call from several threads.
/// </summary>
public interface IHtmlCleaner
{
    /// <summary>
    /// Makes a fragment of HTML safe to put into a page, by an allow-list of elements, attributes and address schemes.
    /// The text of an element that is not allowed is kept, except that of script and style.
    /// Cleaning the result again (with the same base address) changes nothing.
    /// </summary>
    /// <param name="html">A fragment or a whole document; anything at all is accepted.</param>
    /// <param name="baseAddress">Where relative addresses are resolved against; without it they stay relative.</param>
    /// <returns>A well-formed HTML fragment, empty where nothing is left. Never throws because of the input.</returns>
    string Clean(string html, Uri? baseAddress = null);

    /// <summary>The readable text of a fragment: entities decoded, a line a block, no empty lines, script and style left out.</summary>
    /// <param name="html">A fragment or a whole document; anything at all is accepted.</param>
    /// <returns>Plain text with <c>\n</c> between lines, empty where there is none.</returns>
    string ToText(string html);
}
