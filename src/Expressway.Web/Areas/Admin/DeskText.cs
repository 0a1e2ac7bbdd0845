using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Expressway.Web.Localization;

namespace Expressway.Web.Areas.Admin;

/// <summary>The desk's texts: the Chinese text is the key, so a page reads as it looks; <c>Localization/desk.en.json</c> has the English.</summary>
internal sealed class DeskText
{
    private readonly FrozenDictionary<string, string> _english = Read();

    /// <summary>A text in the language of the request; Chinese where it has no English.</summary>
    public string this[string chinese] =>
        SiteText.Language == "en" && _english.TryGetValue(chinese, out var english) ? english : chinese;

    /// <summary>A text with holes, filled.</summary>
    public string this[string chinese, params object?[] arguments] => string.Format(CultureInfo.InvariantCulture, this[chinese], arguments);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(DeskText).Assembly.GetManifestResourceStream("desk.en.json")
            ?? throw new InvalidOperationException("The English texts of the desk are not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
