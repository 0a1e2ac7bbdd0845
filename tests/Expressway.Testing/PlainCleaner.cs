using Expressway.Core.Content;

namespace Expressway.Testing;

/// <summary>Stands in for the sanitiser where a test is not about HTML: leaves everything as it is.</summary>
public sealed class PlainCleaner : IHtmlCleaner
{
    /// <inheritdoc />
    public string Clean(string html, Uri? baseAddress = null) => html;

    /// <inheritdoc />
    public string ToText(string html) => html;
}
