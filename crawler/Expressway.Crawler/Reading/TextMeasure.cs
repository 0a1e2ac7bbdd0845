namespace Expressway.Crawler.Reading;

/// <summary>
/// Lengths that mean the same in Chinese and in alphabetic scripts: a Chinese, Japanese or Korean letter says as much as
/// two Latin ones, so it counts twice; a run of white space counts once, at the ends of a text not at all.
/// </summary>
internal static class TextMeasure
{
    public static (int Length, int Commas) Of(ReadOnlySpan<char> text)
    {
        var length = 0;
        var commas = 0;
        var space = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                continue;
            }

            length += space && length > 0 ? 1 : 0;
            space = false;
            length += IsWide(letter) ? 2 : 1;
            commas += letter is ',' or '，' or '。' or '；' or '،' or '、' or '﹐' or '︐' or '︑' ? 1 : 0;
        }

        return (length, commas);
    }

    public static int Length(ReadOnlySpan<char> text) => Of(text).Length;

    public static bool IsWide(char letter) => letter is >= '\u2e80' and <= '\ud7ff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60';
}
