using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Localization;

/// <summary>The interface texts, from the JSON files beside this class: one a language, the same keys in each.</summary>
public sealed class SiteText : IStringLocalizer
{
    /// <summary>The languages of the interface; the first is the default and has no prefix in addresses.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh-CN", "en"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _texts =
        Languages.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The language of this request.</summary>
    public static string Language => CultureInfo.CurrentUICulture.Name.StartsWith("en", StringComparison.Ordinal) ? "en" : "zh-CN";

    /// <inheritdoc />
    public LocalizedString this[string name] =>
        _texts[Language].TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);

    /// <inheritdoc />
    public LocalizedString this[string name, params object[] arguments] =>
        this[name] is { ResourceNotFound: false } found ? new(name, string.Format(CultureInfo.InvariantCulture, found.Value, arguments)) : this[name];

    /// <inheritdoc />
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => In(Language).Select(pair => new LocalizedString(pair.Key, pair.Value));

    /// <summary>All texts of a language.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => _texts[language];

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(SiteText).Assembly.GetManifestResourceStream($"texts.{language}.json")
            ?? throw new InvalidOperationException($"The texts of '{language}' are not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
