namespace Expressway.Crawler.Reading;

/// <summary>The language of a page: what it declares, unless the script of its text says otherwise.</summary>
internal static class LanguageFinder
{
    private const int Sample = 4_000;

    public static string? Find(PageSource page, string text)
    {
        var root = page.Document.DocumentElement;
        var declared = Tag(root.GetAttribute("lang")) ?? Tag(root.GetAttribute("xml:lang")) ?? Tag(page.Metas.First("content-language", "dc.language", "language", "lang", "inLanguage"))
            ?? Tag(page.Linked.Language) ?? Tag(page.Metas.First("og:locale"));
        var script = OfScript(text.AsSpan(0, Math.Min(text.Length, Sample)));
        if (script is null || (declared is not null && declared.StartsWith(script, StringComparison.OrdinalIgnoreCase)))
        {
            return declared;
        }

        // Templates often leave "en" in the root of a Chinese page; Cyrillic and Arabic letters serve many languages.
        return declared is null || (script is "zh" or "ja" or "ko" or "th" && declared.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ? script : declared;
    }

    private static string? Tag(string? value)
    {
        var tag = value?.Split(',')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(tag[0]) ? tag : null;
    }

    private static string? OfScript(ReadOnlySpan<char> text)
    {
        int han = 0, kana = 0, hangul = 0, thai = 0, arabic = 0, cyrillic = 0, letters = 0;
        foreach (var letter in text)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            han += letter is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            kana += letter is >= '\u3040' and <= '\u30ff' ? 1 : 0;
            hangul += letter is >= '\uac00' and <= '\ud7a3' ? 1 : 0;
            thai += letter is >= '\u0e00' and <= '\u0e7f' ? 1 : 0;
            arabic += letter is >= '\u0600' and <= '\u06ff' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u04ff' ? 1 : 0;
        }

        var half = letters / 2;
        return letters < 20 ? null
            : kana > letters / 20 ? "ja"
            : hangul > half ? "ko"
            : han > half ? "zh"
            : thai > half ? "th"
            : arabic > half ? "ar"
            : cyrillic > half ? "ru"
            : null;
    }
}
