using System.Text.Json;
using System.Text.RegularExpressions;
using Expressway.Testing;

namespace Expressway.Web.Tests.Areas.Admin;

public sealed partial class DeskTextTests
{
    private static readonly string[] Folders = ["Areas/Admin", "Pages/Session", "Pages/Preview"];

    [Fact]
    public void Every_text_of_the_desk_has_its_english()
    {
        var english = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(RepositoryRoot.Combine("src", "Expressway.Web", "Areas", "Admin", "Localization", "desk.en.json")))!;
        var used = Folders.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(["src", "Expressway.Web", .. folder.Split('/')]), "*.cshtml", SearchOption.AllDirectories))
            .SelectMany(file => Text().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct().ToList();

        Assert.True(used.Count > 150, $"only {used.Count} texts were found");
        Assert.DoesNotContain(used, text => !english.ContainsKey(text));
    }

    [GeneratedRegex("T\\[\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Text();
}
