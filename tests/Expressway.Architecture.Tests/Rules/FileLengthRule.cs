namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 10, first half: no C# file is over 300 lines.</summary>
internal static class FileLengthRule
{
    private const int Most = 300;

    /// <summary>Files that are too long.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files
        .Select(f => (f.Path, Lines: f.Text.AsSpan().TrimEnd('\n').Count('\n') + 1))
        .Where(f => f.Lines > Most)
        .Select(f => $"{f.Path}: {f.Lines} lines, at most {Most}");
}
