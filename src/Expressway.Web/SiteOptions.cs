using System.ComponentModel.DataAnnotations;

namespace Expressway.Web;

/// <summary>What the site is called and says of itself; a deployment's choice.</summary>
public sealed class SiteOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Site";

    /// <summary>The name in Chinese; empty for the stored one.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name in English; empty for the stored one.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>The public address, <c>https://example.org</c>; empty to take each request's own.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>The ICP record number (备案号) in the footer; empty for none.</summary>
    public string IcpNumber { get; init; } = "";

    /// <summary>The public security record number in the footer; empty for none.</summary>
    public string PoliceNumber { get; init; } = "";

    /// <summary>Whether a banner says that the content is made up.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The region whose districts the site serves, GB/T 2260; empty for the stored one.</summary>
    [RegularExpression("^([0-9]{6})?$")]
    public string Region { get; init; } = "";

    /// <summary>The theme in force; its templates are asked first.</summary>
    [RegularExpression("^[A-Za-z]{1,40}$")]
    public string Theme { get; init; } = "Clarity";

    /// <summary>The telephone number of the service, shown on forms and error pages; empty for none.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Whether public pages are kept in memory for a minute; off to measure what a page costs.</summary>
    public bool OutputCache { get; init; } = true;

    /// <summary>Whether the <c>Server-Timing</c> header is sent to everybody.</summary>
    public bool ServerTiming { get; init; }
}
