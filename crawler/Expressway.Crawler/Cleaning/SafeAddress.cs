using System.Text;
using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Cleaning;

/// <summary>
/// Lets an address pass only as a relative one or with a scheme of the allow-list. A browser drops tabs, line ends and
/// leading control characters before it looks for a scheme, so they are dropped here first.
/// </summary>
internal static class SafeAddress
{
    private const int MaxLength = 4_000;
    private const int MaxDataLength = 400_000;

    private static readonly string[] Rasters =
        ["png", "gif", "jpg", "jpeg", "webp", "avif", "bmp", "x-icon", "vnd.microsoft.icon"];

    /// <summary>An address that may be followed, or null.</summary>
    public static string? Link(string value, Uri? baseAddress) =>
        Checked(value, baseAddress, "http", "https", "mailto", "tel");

    /// <summary>An address of a picture (also <c>data:</c> of a raster format), or null.</summary>
    public static string? Picture(string value, Uri? baseAddress)
    {
        var plain = Plain(value);
        return IsRaster(plain) ? plain : Checked(plain, baseAddress, "http", "https");
    }

    private static string? Checked(string value, Uri? baseAddress, params ReadOnlySpan<string> schemes)
    {
        var plain = Plain(value);
        if (plain.Length is 0 or > MaxLength)
        {
            return null;
        }

        var scheme = SchemeOf(plain);
        if (scheme is not null)
        {
            return schemes.Contains(scheme.ToLowerInvariant()) ? plain : null;
        }

        if (baseAddress is null || plain[0] == '#')
        {
            return plain;
        }

        return WebAddress.Resolve(baseAddress, plain)?.AbsoluteUri;
    }

    /// <summary>What stands before a colon that comes before any slash, question mark or hash; null where nothing does.</summary>
    private static string? SchemeOf(string value)
    {
        var colon = value.AsSpan().IndexOfAny(":/?#\\");
        return colon >= 0 && value[colon] == ':' ? value[..colon] : null;
    }

    private static bool IsRaster(string value)
    {
        const string Prefix = "data:image/";
        if (value.Length > MaxDataLength || !value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var stop = value.AsSpan().IndexOfAny(',', ';');
        return stop > 0 && Rasters.Contains(value[Prefix.Length..stop].ToLowerInvariant());
    }

    private static string Plain(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            if (!char.IsControl(letter) && letter is not ('\u200b' or '\u2028' or '\u2029' or '\ufeff'))
            {
                kept.Append(letter);
            }
        }

        return kept.ToString().Trim();
    }
}
