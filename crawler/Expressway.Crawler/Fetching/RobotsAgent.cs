using System.Buffers;

namespace Expressway.Crawler.Fetching;

/// <summary>Compares the names of crawlers. RFC 9309 has only letters, <c>_</c> and <c>-</c> in them; the web also has digits and dots.</summary>
internal static class RobotsAgent
{
    private const string Compatible = "compatible;";

    private static readonly SearchValues<char> Token = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    private static readonly SearchValues<char> Ends = SearchValues.Create("/ \t();,");

    /// <summary>The product token of a User-Agent value; of <c>Mozilla/5.0 (compatible; X/1.0)</c> it is <c>X</c>.</summary>
    public static string NameOf(string agent)
    {
        var text = agent.AsSpan().Trim();
        if (text.StartsWith("Mozilla/", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf(Compatible, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            text = text[(at + Compatible.Length)..].TrimStart();
        }

        var end = text.IndexOfAny(Ends);
        return (end < 0 ? text : text[..end]).ToString();
    }

    /// <summary>Whether the value of a <c>User-agent</c> line names the crawler: the whole name, or its letters where the crawler has no others.</summary>
    public static bool Names(string line, string name)
    {
        if (name.Length == 0)
        {
            return false;
        }

        var written = line.AsSpan();
        var end = written.IndexOfAny(Ends);
        var whole = end < 0 ? written : written[..end];
        if (whole.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var letters = written.IndexOfAnyExcept(Token);
        return letters > 0 && !name.AsSpan().ContainsAnyExcept(Token) && written[..letters].Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the line is <c>*</c>, alone or before white space.</summary>
    public static bool IsEveryone(string line) => line.StartsWith('*') && (line.Length == 1 || char.IsWhiteSpace(line[1]));
}
