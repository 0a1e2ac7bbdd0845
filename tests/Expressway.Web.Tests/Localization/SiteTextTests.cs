using System.Text.RegularExpressions;
using Expressway.Testing;
using Expressway.Web.Localization;

namespace Expressway.Web.Tests.Localization;

public sealed partial class SiteTextTests
{
    private readonly SiteText _text = new();

    [Fact]
    public void Both_languages_have_all_keys()
    {
        Assert.Equal(_text.In("zh-CN").Keys.Order(StringComparer.Ordinal), _text.In("en").Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(SiteText.Languages.SelectMany(language => _text.In(language)), pair => string.IsNullOrWhiteSpace(pair.Value));
    }

    [Fact]
    public void Both_languages_take_the_same_arguments()
    {
        var different = _text.In("zh-CN").Where(pair => !Holes(pair.Value).SetEquals(Holes(_text.In("en")[pair.Key]))).Select(pair => pair.Key);
        Assert.Empty(different);
    }

    [Fact]
    public void Every_key_in_a_page_has_a_text()
    {
        string[] folders = [RepositoryRoot.Combine("themes", "Clarity"), RepositoryRoot.Combine("src", "Expressway.Web", "Pages"), RepositoryRoot.Combine("src", "Expressway.Web", "Browsing"), RepositoryRoot.Combine("src", "Expressway.Web", "Theming")];
        var used = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories))
            .SelectMany(file => Key().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(used.Count > 100, $"{used.Count} keys");
        Assert.DoesNotContain(used, key => !_text.In("en").ContainsKey(key));
    }

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();

    // A whole key ends in a quote or a comma, not in the dot before a computed part.
    [GeneratedRegex(@"\b(?:T|text)\[""([A-Z][A-Za-z]+(?:\.[A-Za-z0-9]+)+)""[\],]", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
