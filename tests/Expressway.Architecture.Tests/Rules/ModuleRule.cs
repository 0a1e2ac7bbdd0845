using System.Text.RegularExpressions;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 3: a module of the core names only the modules that its row allows, and every folder has a row.</summary>
internal static partial class ModuleRule
{
    private const string Root = "src/Expressway.Core/";
    private const string Everything = "*";

    // The table of the design. All may name Data, which names none.
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Data"] = [],
        ["Taxonomies"] = [],
        ["Content"] = ["Taxonomies"],
        ["Accounts"] = ["Taxonomies"],
        ["Workflow"] = ["Content", "Accounts"],
        ["Rules"] = ["Taxonomies", "Accounts"],
        ["Institutions"] = ["Content", "Taxonomies", "Rules"],
        ["Products"] = ["Content", "Taxonomies", "Institutions", "Rules"],
        ["Policies"] = ["Content", "Taxonomies", "Institutions", "Rules"],
        ["Demands"] = ["Content", "Accounts", "Taxonomies", "Institutions", "Products", "Rules"],
        ["Search"] = ["Content", "Taxonomies"],
        ["Sources"] = ["Content", "Taxonomies"],
        ["Matching"] = ["Rules", "Content", "Policies", "Products", "Demands", "Accounts", "Search", "Taxonomies"],
        ["Associations"] = ["Content", "Taxonomies", "Policies", "Products", "Demands", "Institutions", "Search"],
        ["Notices"] = ["Content", "Accounts", "Search", "Matching", "Demands"],
        ["Recipes"] = [Everything],
    };

    /// <summary>Looks for names of modules in the core's files; comments and strings do not count.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        var core = files.Where(f => f.Path.StartsWith(Root, StringComparison.Ordinal)).ToList();
        var typesOf = core.Where(f => Module(f) is not null).ToLookup(f => Module(f)!, f => Path.GetFileNameWithoutExtension(f.Path));
        return core.SelectMany(f => InOne(f, typesOf));
    }

    private static IEnumerable<string> InOne(SourceFile file, ILookup<string, string> typesOf)
    {
        if (Module(file) is not { } module)
        {
            return [];
        }

        if (!Table.TryGetValue(module, out var allowed))
        {
            return [$"{file.Path}: the folder {module} has no row in the table of modules"];
        }

        return Names(file, typesOf)
            .Where(n => n.Name != module && n.Name != "Data" && Array.IndexOf(allowed, Everything) < 0 && !allowed.Contains(n.Name))
            .Select(n => $"{file.Path}({n.Line}): {module} must not name {n.Name}");
    }

    // In full (Expressway.Core.Search), or by what C# lets a neighbour write (Search.SearchQuery), where that is a type of the module.
    private static IEnumerable<(string Name, int Line)> Names(SourceFile file, ILookup<string, string> typesOf) =>
        InFull().Matches(file.Code).Where(m => IsModule(m.Groups[1].Value, typesOf))
            .Concat(Relative().Matches(file.Code).Where(m => typesOf[m.Groups[1].Value].Contains(m.Groups[2].Value)))
            .Select(m => (m.Groups[1].Value, file.LineAt(m.Index)))
            .Distinct();

    private static bool IsModule(string name, ILookup<string, string> typesOf) => Table.ContainsKey(name) || typesOf.Contains(name);

    private static string? Module(SourceFile file)
    {
        var rest = file.Path[Root.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : rest[..slash];
    }

    [GeneratedRegex(@"\bExpressway\.Core\.(\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex InFull();

    [GeneratedRegex(@"(?<![\w.])(\w+)\.(\w+)", RegexOptions.None, 1_000)]
    private static partial Regex Relative();
}
