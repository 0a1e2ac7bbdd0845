using System.Globalization;
using System.Text.RegularExpressions;

namespace Expressway.Core.Search.Analysis;

/// <summary>Finds document numbers (发文字号) such as 锡政发〔2024〕12号 however they are bracketed and spaced.</summary>
internal static partial class DocumentNumbers
{
    /// <summary>The longest run of letters that counts as an issuer's mark.</summary>
    private const int MaxMark = 10;

    /// <summary>Finds the numbers of a normalised text: place, length and the normal forms, the longest mark first.</summary>
    /// <remarks>
    /// In running text nothing parts the mark from the words before it (根据国发〔2019〕5号), so all endings of the letters
    /// before the year, from two letters on, are given.
    /// </remarks>
    public static IEnumerable<(int Start, int Length, IReadOnlyList<string> Forms)> Find(string text)
    {
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            var mark = match.Groups[1].Value;
            var number = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
            var rest = $"{match.Groups[2].Value}第{number.ToString(CultureInfo.InvariantCulture)}号";
            var longest = Math.Min(mark.Length, MaxMark);
            var forms = Enumerable.Range(0, longest - 1).Select(n => mark[(mark.Length - longest + n)..] + rest).ToArray();
            var start = match.Index + mark.Length - longest;
            yield return (start, match.Index + match.Length - start, forms);
        }
    }

    [GeneratedRegex(@"([\u4e00-\u9fff]{2,30})\s?[〔\[(【<〈《]?\s?((?:19|20)[0-9]{2})\s?年?\s?[〕\])】>〉》]?\s?第?\s?([0-9]{1,5})\s?号", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
