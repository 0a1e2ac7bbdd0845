using System.Collections.Frozen;

namespace Expressway.Core.Search.Analysis;

/// <summary>Folds traditional letters to simplified ones, letter by letter; the table is <c>traditional.txt</c>.</summary>
internal static class TraditionalLetters
{
    private static readonly FrozenDictionary<char, char> Table = Load();

    /// <summary>The simplified letter, or the letter itself.</summary>
    public static char Fold(char letter) => Table.TryGetValue(letter, out var simplified) ? simplified : letter;

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = typeof(TraditionalLetters).Assembly.GetManifestResourceStream("Expressway.Core.Search.Analysis.traditional.txt")
            ?? throw new InvalidOperationException("The table of traditional letters is not in the assembly.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            foreach (var pair in line.StartsWith('#') ? [] : line.Split(' '))
            {
                table[pair[0]] = pair[1];
            }
        }

        return table.ToFrozenDictionary();
    }
}
