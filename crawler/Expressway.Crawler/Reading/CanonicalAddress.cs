namespace Expressway.Crawler.Reading;

/// <summary>A page may name its own address, but only one of its own site and not just the site's front door.</summary>
internal static class CanonicalAddress
{
    public static Uri? Find(PageSource page)
    {
        var link = page.Elements.FirstOrDefault(e => e.LocalName == "link" && e.GetAttribute("rel")?.Contains("canonical", StringComparison.OrdinalIgnoreCase) == true);
        foreach (var candidate in new[] { link?.GetAttribute("href"), page.Metas.First("og:url") })
        {
            if (page.Resolve(candidate) is { } address && IsOwn(address, page.Address))
            {
                return WithoutFragment(address);
            }
        }

        return page.Address is null ? null : WithoutFragment(page.Address);
    }

    private static bool IsOwn(Uri address, Uri? own)
    {
        if (own is null)
        {
            return true;
        }

        if (address.AbsolutePath == "/" && address.Query.Length == 0 && own.PathAndQuery != "/")
        {
            return false;
        }

        return Site(address.Host).Equals(Site(own.Host), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The last two labels of a host, three where the second to last is a class of domains such as gov or com.</summary>
    private static string Site(string host)
    {
        var labels = host.TrimEnd('.').Split('.');
        if (labels.Length <= 2 || char.IsAsciiDigit(labels[^1].LastOrDefault()))
        {
            return host;
        }

        var keep = labels[^2] is "gov" or "com" or "org" or "net" or "edu" or "ac" or "co" || labels[^2].Length == 2 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(keep, labels.Length)..]);
    }

    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 ? address : WebAddress.Resolve(null, address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)) ?? address;
}
