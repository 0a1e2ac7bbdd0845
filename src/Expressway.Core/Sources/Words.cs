using System.Security.Cryptography;
using System.Text;

namespace Expressway.Core.Sources;

/// <summary>Texts from outside, made to fit their columns.</summary>
internal static class Words
{
    /// <summary>The text without outer blanks; null when nothing is left.</summary>
    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>At most <paramref name="most"/> UTF-16 code units, never half a letter.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary><see cref="Blank"/>, then <see cref="Cut(string, int)"/>.</summary>
    public static string? CutBlank(string? text, int most) => Blank(text) is { } some ? Cut(some, most) : null;

    /// <summary>The text when it fits, else null: half a validator is none.</summary>
    public static string? Fit(string? text, int most) => text is { Length: > 0 } && text.Length <= most ? text : null;

    /// <summary>SHA-256 of a text's UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
