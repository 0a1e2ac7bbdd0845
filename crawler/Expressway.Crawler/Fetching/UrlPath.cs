namespace Expressway.Crawler.Fetching;

/// <summary>The path state of the URL Standard: segments, dots, drive letters.</summary>
internal static class UrlPath
{
    /// <summary>Adds the segments from <paramref name="at"/> on and returns where the query, fragment or end begins.</summary>
    public static int Read(UrlParts url, string input, int at)
    {
        var isSpecial = url.IsSpecial;
        while (true)
        {
            var rest = input.AsSpan(at);
            var length = isSpecial ? rest.IndexOfAny("/\\?#") : rest.IndexOfAny("/?#");
            var segment = length < 0 ? rest : rest[..length];
            at += segment.Length;
            var endsInSlash = at < input.Length && (input[at] == '/' || (isSpecial && input[at] == '\\'));
            Add(url, PercentEncoding.Encode(segment, PercentEncoding.Path), endsInSlash);
            if (!endsInSlash)
            {
                return at;
            }

            at++;
        }
    }

    private static void Add(UrlParts url, string segment, bool endsInSlash)
    {
        if (IsDots(segment, 2))
        {
            url.Shorten();
            segment = "";
        }
        else if (IsDots(segment, 1))
        {
            segment = "";
        }
        else
        {
            if (url.Scheme == "file" && url.Segments.Count == 0 && UrlInput.IsDriveLetter(segment))
            {
                segment = segment[0] + ":";
            }

            url.Segments.Add(segment);
            return;
        }

        if (!endsInSlash)
        {
            url.Segments.Add(segment);
        }
    }

    private static bool IsDots(ReadOnlySpan<char> segment, int wanted)
    {
        var dots = 0;
        while (!segment.IsEmpty)
        {
            if (segment[0] == '.')
            {
                segment = segment[1..];
            }
            else if (segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase))
            {
                segment = segment[3..];
            }
            else
            {
                return false;
            }

            dots++;
        }

        return dots == wanted;
    }
}
