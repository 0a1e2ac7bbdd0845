using Expressway.Testing;

namespace Expressway.Architecture.Tests;

/// <summary>The files of the repository that people write, read once.</summary>
internal static class Tree
{
    private static readonly HashSet<string> Skipped =
        ["artifacts", "data", "node_modules", "bin", "obj", ".git", ".vs", ".idea", ".vscode", "TestResults"];

    private static readonly HashSet<string> Binary =
        [".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff2", ".gz", ".br", ".zip", ".db", ".pdf", ".bin"];

    private static readonly Lazy<SourceFile[]> Files = new(ReadAll);

    /// <summary>Every text file.</summary>
    public static IReadOnlyList<SourceFile> Everything => Files.Value;

    /// <summary>Every C# file, tests included.</summary>
    public static IEnumerable<SourceFile> CSharp => Everything.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The C# files that ship.</summary>
    public static IEnumerable<SourceFile> ProductCSharp => CSharp.Where(IsProduct);

    /// <summary>The C# files and Razor templates that ship.</summary>
    public static IEnumerable<SourceFile> ProductCSharpAndRazor => Everything.Where(f => IsProduct(f)
        && (f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".cshtml", StringComparison.Ordinal)));

    /// <summary>Every project file.</summary>
    public static IEnumerable<SourceFile> Projects => Everything.Where(f => f.Path.EndsWith(".csproj", StringComparison.Ordinal));

    private static bool IsProduct(SourceFile file) =>
        file.Path.StartsWith("src/", StringComparison.Ordinal)
        || file.Path.StartsWith("crawler/", StringComparison.Ordinal)
        || file.Path.StartsWith("themes/", StringComparison.Ordinal);

    private static SourceFile[] ReadAll() =>
        [.. Walk(new DirectoryInfo(RepositoryRoot.Path))
            .Where(f => !Binary.Contains(f.Extension.ToLowerInvariant()))
            .Select(f => new SourceFile(Relative(f.FullName), File.ReadAllText(f.FullName)))
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(f => f.Name != ".git" && f.LinkTarget is null).Concat(folder.EnumerateDirectories()
            .Where(d => !Skipped.Contains(d.Name) && d.LinkTarget is null)
            .SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/');
}
