using System.Text;

namespace Expressway.Crawler.Fetching;

/// <summary>What the URL parser does to its input first, and the drive letters of file addresses.</summary>
internal static class UrlInput
{
    /// <summary>What ends a host or segment of a special address.</summary>
    public const string Delimiters = "/\\?#";

    /// <summary>Control characters and spaces at both ends, tabs and line ends anywhere are no part of an address.</summary>
    public static string Clean(string input)
    {
        var start = 0;
        var end = input.Length;
        while (start < end && input[start] <= ' ')
        {
            start++;
        }

        while (end > start && input[end - 1] <= ' ')
        {
            end--;
        }

        var text = input.AsSpan(start, end - start);
        if (!text.ContainsAny('\t', '\n', '\r'))
        {
            return text.Length == input.Length ? input : text.ToString();
        }

        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not ('\t' or '\n' or '\r'))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString();
    }

    /// <summary>A "Windows drive letter" of the standard; a normal one has a colon and no bar.</summary>
    public static bool IsDriveLetter(ReadOnlySpan<char> text, bool mustBeNormal = false) =>
        text.Length == 2 && char.IsAsciiLetter(text[0]) && (text[1] == ':' || (text[1] == '|' && !mustBeNormal));

    /// <summary>Whether a drive letter and then nothing, a slash, a query or a fragment comes next.</summary>
    public static bool StartsWithDriveLetter(ReadOnlySpan<char> rest) =>
        rest.Length >= 2 && IsDriveLetter(rest[..2]) && (rest.Length == 2 || rest[2] is '/' or '\\' or '?' or '#');
}
