namespace Expressway.Architecture.Tests;

/// <summary>A file of the repository: its path below the root, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private string? _code;

    /// <summary>C#: the text with comments and the insides of strings blanked, lines keep their numbers. Else the text.</summary>
    public string Code => _code ??= Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.WithoutCommentsAndStrings(Text) : Text;

    /// <summary>Number of the line that holds a character.</summary>
    public int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
