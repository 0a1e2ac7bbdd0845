namespace Expressway.Core.Content;

/// <summary>A name in the interface's two languages.</summary>
/// <param name="Zh">Chinese (zh-CN).</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The name in a language: "en" gives English, anything else Chinese.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Zh;
}
