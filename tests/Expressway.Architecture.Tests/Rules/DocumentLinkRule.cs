using System.Text.RegularExpressions;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Documents link only to files that exist.</summary>
internal static partial class DocumentLinkRule
{
    /// <summary>Links of Markdown files to files below the root that are not there.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> documents, Func<string, bool> exists) => documents
        .SelectMany(d => Link().Matches(d.Text)
            .Where(m => !m.Groups[1].Value.Contains("://", StringComparison.Ordinal) && !exists(Resolve(d.Path, m.Groups[1].Value)))
            .Select(m => $"{d.Path}({d.LineAt(m.Index)}): {m.Groups[1].Value} does not exist"));

    private static string Resolve(string document, string link)
    {
        var root = new Uri("file:///");
        return Uri.UnescapeDataString(new Uri(new Uri(root, document), link).AbsolutePath.TrimStart('/'));
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(#[^)]*)?\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
