using System.Text;
using System.Text.RegularExpressions;

namespace Expressway.Core.Demands;

/// <summary>Reads phone numbers as people write them: 138 0013 8000, +86…, 0510-8888 0000, full-width digits.</summary>
internal static partial class PhoneReader
{
    /// <summary>The number in digits (an extension after '-'), or null when it is none of China's kinds.</summary>
    public static string? Read(string text)
    {
        var plain = Filler().Replace(text.Normalize(NormalizationForm.FormKC), "");
        plain = plain.StartsWith("+86", StringComparison.Ordinal) ? plain[3..] : plain.StartsWith("0086", StringComparison.Ordinal) ? plain[4..] : plain;
        return Mobile().IsMatch(plain) || Landline().IsMatch(plain) || Service().IsMatch(plain) ? plain : null;
    }

    [GeneratedRegex(@"[\s()（）\-‐–—.]", RegexOptions.NonBacktracking)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^1[3-9][0-9]{9}$", RegexOptions.NonBacktracking)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^0[1-9][0-9]{1,2}[2-9][0-9]{6,7}(?:[0-9]{1,5})?$|^[2-9][0-9]{7}$", RegexOptions.NonBacktracking)]
    private static partial Regex Landline();

    [GeneratedRegex(@"^[48]00[0-9]{7}$", RegexOptions.NonBacktracking)]
    private static partial Regex Service();
}
