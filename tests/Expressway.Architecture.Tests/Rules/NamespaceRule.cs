using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 4: a file's namespace is its project's root namespace and its folders.</summary>
internal static partial class NamespaceRule
{
    private static readonly string[] WithoutNamespace = ["Program.cs", "GlobalUsings.cs", "AssemblyInfo.cs"];

    /// <summary>Compares each C# file's namespace with its folder; a file outside every project is a violation too.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> projects, IEnumerable<SourceFile> files)
    {
        var roots = projects.ToDictionary(p => Folder(p.Path), RootNamespace);
        return files.SelectMany(f => InOne(f, roots));
    }

    private static IEnumerable<string> InOne(SourceFile file, Dictionary<string, string> roots)
    {
        var project = Folder(file.Path);
        while (project.Length > 0 && !roots.ContainsKey(project))
        {
            project = Folder(project);
        }

        if (project.Length == 0)
        {
            yield return $"{file.Path}: belongs to no project";
            yield break;
        }

        var below = Folder(file.Path)[project.Length..].Replace('/', '.');
        var expected = roots[project] + below;
        var actual = Namespace().Match(file.Code) is { Success: true } match ? match.Groups[1].Value : null;
        if (actual is null ? !WithoutNamespace.Contains(Path.GetFileName(file.Path)) : actual != expected)
        {
            yield return $"{file.Path}: namespace is {actual ?? "missing"}, should be {expected}";
        }
    }

    private static string RootNamespace(SourceFile project) =>
        XDocument.Parse(project.Text).Descendants("RootNamespace").FirstOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(project.Path);

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();
}
