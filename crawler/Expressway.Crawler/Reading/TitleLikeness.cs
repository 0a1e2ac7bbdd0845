namespace Expressway.Crawler.Reading;

/// <summary>Compares headings with the page's title, word by word; a Chinese letter is a word.</summary>
internal static class TitleLikeness
{
    /// <summary>Whether a heading only repeats the title.</summary>
    public static bool Same(string heading, string? title)
    {
        if (string.IsNullOrWhiteSpace(title) || heading.Length > 600)
        {
            return false;
        }

        return Of(title, heading) > 0.75;
    }

    /// <summary>1 − the share of the second text's letters that stand in words which the first text lacks.</summary>
    public static double Of(string first, string second)
    {
        var known = Words(first).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var total = 0;
        var strange = 0;
        foreach (var word in Words(second))
        {
            total += word.Length;
            strange += known.Contains(word) ? 0 : word.Length;
        }

        return known.Count == 0 || total == 0 ? 0 : 1 - ((double)strange / total);
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : ' ';
            var wide = TextMeasure.IsWide(letter);
            if (char.IsLetterOrDigit(letter) && !wide)
            {
                start = start < 0 ? at : start;
                continue;
            }

            if (start >= 0)
            {
                yield return text[start..at];
                start = -1;
            }

            if (wide && char.IsLetterOrDigit(letter))
            {
                yield return letter.ToString();
            }
        }
    }
}
