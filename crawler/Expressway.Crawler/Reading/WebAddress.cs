namespace Expressway.Crawler.Reading;

/// <summary>Resolves addresses that pages give; one that has no valid form is none.</summary>
internal static class WebAddress
{
    /// <summary>An absolute http(s) address, or null.</summary>
    /// <param name="baseAddress">What a relative address is resolved against; without it only absolute ones count.</param>
    /// <param name="value">What the page wrote.</param>
    public static Uri? Resolve(Uri? baseAddress, string? value)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        try
        {
            var made = baseAddress is not null ? Uri.TryCreate(baseAddress, value, out var full) : Uri.TryCreate(value, UriKind.Absolute, out full);

            // A host that IDNA refuses shows itself only when it is asked for.
            return made && full!.Scheme is "http" or "https" && full.IdnHost.Length > 0 && full.AbsoluteUri.Length > 0 ? full : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
