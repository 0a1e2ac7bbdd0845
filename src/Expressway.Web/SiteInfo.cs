using Expressway.Core.Content;
using Expressway.Web.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Expressway.Web;

/// <summary>What the site is called and says of itself: the deployment's configuration, else the stored settings, else the defaults.</summary>
public sealed class SiteInfo(IOptions<SiteOptions> options, SiteSettings settings)
{
    private SiteOptions Options => options.Value;

    /// <summary>The name in the language of the request.</summary>
    public string Name => SiteText.Language == "en"
        ? First(Options.NameEn, settings.Find("NameEn"), "Financial Expressway")
        : First(Options.Name, settings.Name, "金融新干线");

    /// <summary>The line under the name; null when none is set.</summary>
    public string? Tagline => settings.Find("Tagline");

    /// <summary>Whether every page says that the content is made up.</summary>
    public bool Demonstration => Options.Demonstration || settings.Demonstration;

    /// <summary>The region whose districts the site serves, GB/T 2260.</summary>
    public string Region => First(Options.Region, settings.Find("Region"), "320200");

    /// <summary>The telephone number of the service; null for none.</summary>
    public string? Phone => Optional(Options.Phone) ?? settings.Find("ContactPhone");

    /// <summary>The mail address of the service; null for none.</summary>
    public string? Email => settings.Find("ContactEmail");

    /// <summary>The ICP record number; null for none.</summary>
    public string? IcpNumber => Optional(Options.IcpNumber) ?? settings.Find("IcpNumber");

    /// <summary>The public security record number; null for none.</summary>
    public string? PoliceNumber => Optional(Options.PoliceNumber) ?? settings.Find("PoliceNumber");

    /// <summary>The public address without a slash at the end.</summary>
    public string BaseUrl(HttpRequest request) => Optional(Options.BaseUrl)?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    /// <summary>The full address of a path in the language of the request.</summary>
    public string Absolute(HttpRequest request, string path) => BaseUrl(request) + request.PathBase + path;

    private static string? Optional(string value) => value.Length > 0 ? value : null;

    private static string First(string configured, string? stored, string otherwise) => Optional(configured) ?? stored ?? otherwise;
}
