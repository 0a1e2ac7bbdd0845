using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 1: what ships references exactly the projects that the design lists.</summary>
internal static partial class ProjectReferenceRule
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Expressway.Core"] = [],
        ["Expressway.Storage"] = ["Expressway.Core"],
        ["Expressway.Web"] = ["Expressway.Core", "Expressway.Storage"],
        ["Expressway.Crawler"] = ["Expressway.Core", "Expressway.Storage"],
        ["Expressway.Theme.*"] = ["Expressway.Core", "Expressway.Web"],
        ["Expressway.Cli"] = ["Expressway.Core", "Expressway.Crawler", "Expressway.Storage", "Expressway.Theme.*", "Expressway.Web"],
    };

    /// <summary>Compares project files with the list; projects below <c>tests/</c> may reference what they test.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> projects) => projects
        .Where(p => !p.Path.StartsWith("tests/", StringComparison.Ordinal))
        .SelectMany(InOne);

    private static IEnumerable<string> InOne(SourceFile project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Path);
        if (!Allowed.TryGetValue(Family(name), out var allowed))
        {
            return [$"{project.Path}: a new project needs a row in this rule and a decision record"];
        }

        var actual = XDocument.Parse(project.Text).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .ToList();
        var families = actual.Select(Family).ToHashSet();
        return actual.Where(r => !allowed.Contains(Family(r))).Select(r => $"{project.Path}: must not reference {r}")
            .Concat(allowed.Where(a => !families.Contains(a)).Select(a => $"{project.Path}: does not reference {a}, which the design lists"));
    }

    private static string Family(string project) => Theme().IsMatch(project) ? "Expressway.Theme.*" : project;

    [GeneratedRegex(@"^Expressway\.Theme\.\w+$", RegexOptions.NonBacktracking)]
    private static partial Regex Theme();
}
