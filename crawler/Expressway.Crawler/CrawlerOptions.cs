using System.ComponentModel.DataAnnotations;
using Expressway.Crawler.Fetching;

namespace Expressway.Crawler;

/// <summary>How the collector behaves on the web. Defaults are polite; two keys are for tests and benchmarks only.</summary>
public sealed class CrawlerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Crawler";

    /// <summary>Whether the site's process runs the crawl jobs.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Name and version that are sent; the name is what robots.txt is asked for.</summary>
    [Required, RegularExpression(@"[A-Za-z_-]+(/[\w.\-]+)?")]
    public string UserAgent { get; init; } = "ExpresswayBot/0.1";

    /// <summary>An address or mail address where a webmaster reaches the operator; sent with every request.</summary>
    [RegularExpression(@"[\x21-\x27\x2A-\x7E]*")]
    public string Contact { get; init; } = "";

    /// <summary>Tests only: lets requests go to private addresses and to any port.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Benchmarks only, above 1: requests to one host at the same time.</summary>
    [Range(1, 256)]
    public int MaxConnectionsPerHost { get; init; } = 1;

    /// <summary>The shortest pause between two requests to a host.</summary>
    public TimeSpan MinDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a slow host causes.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest <c>Crawl-delay</c> that is honoured as asked; a longer one counts as this.</summary>
    public TimeSpan MaxCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time to open a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time until the answer begins.</summary>
    public TimeSpan FirstByteTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for a whole fetch with its redirects.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Redirects that are followed.</summary>
    [Range(0, 20)]
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Bytes of a page after decompression; a larger one is refused.</summary>
    [Range(1_024, 64 * 1024 * 1024)]
    public int MaxPageBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Bytes of a feed or sitemap after decompression; a larger one is refused.</summary>
    [Range(1_024, 64 * 1024 * 1024)]
    public int MaxFeedBytes { get; init; } = 15 * 1024 * 1024;

    /// <summary>The value of the User-Agent header.</summary>
    public string UserAgentHeader => Contact.Length == 0 ? UserAgent : $"{UserAgent} (+{Contact})";

    /// <summary>The product token for robots.txt.</summary>
    public string ProductToken => RobotsAgent.NameOf(UserAgent);
}
