using System.Text.Json;
using Expressway.Core.Content;
using Expressway.Core.Data;

namespace Expressway.Core.Sources;

/// <summary>A public place that the crawler reads: a feed, a sitemap or a list page.</summary>
public sealed class Source
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 100;

    /// <summary>The longest address of a source or a page, in characters.</summary>
    public const int MaxUrl = 2_000;

    /// <summary>The longest licence.</summary>
    public const int MaxLicence = 200;

    /// <summary>The longest error kept.</summary>
    public const int MaxError = 500;

    /// <summary>The shortest time between two runs, in minutes.</summary>
    public const int MinMinutes = 15;

    /// <summary>The longest time between two runs, in minutes: 30 days.</summary>
    public const int MaxMinutes = 43_200;

    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>A new source, due at once.</summary>
    internal Source(SourceDraft draft, DateTime nowUtc)
    {
        Id = EntityId.NewRow(nowUtc);
        NextDueUtc = nowUtc;
        Take(draft, nowUtc);
    }

    private Source()
    {
    }

    /// <summary>The row's identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name, unique.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How it names its pages.</summary>
    public SourceKind Kind { get; private set; }

    /// <summary>Its address.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Minutes between two runs.</summary>
    public int EveryMinutes { get; private set; }

    /// <summary>Whether its pages are published without an editor.</summary>
    public bool Trusted { get; private set; }

    /// <summary>The region code that its pages get.</summary>
    public string? Region { get; private set; }

    /// <summary>The topic code that its pages get.</summary>
    public string? Topic { get; private set; }

    /// <summary>The content type that its pages become.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>The licence of its texts.</summary>
    public string? Licence { get; private set; }

    /// <summary>Whether it is read when due.</summary>
    public bool Enabled { get; private set; }

    /// <summary>When it is read next, UTC.</summary>
    public DateTime NextDueUtc { get; private set; }

    /// <summary>When it was read last, UTC, well or not.</summary>
    public DateTime? LastRunUtc { get; private set; }

    /// <summary>When it was last read well, UTC.</summary>
    public DateTime? LastSuccessUtc { get; private set; }

    /// <summary>Why the last run failed; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>Runs that failed since the last good one.</summary>
    public int ConsecutiveFailures { get; private set; }

    /// <summary>The list's ETag, for conditional requests.</summary>
    public string? ETag { get; private set; }

    /// <summary>The list's Last-Modified header, as it was sent.</summary>
    public string? LastModified { get; private set; }

    /// <summary>The selectors.</summary>
    public SourceSelectors Selectors => JsonSerializer.Deserialize<SourceSelectors>(SelectorsJson, ContentJson.Options) ?? SourceSelectors.None;

    internal string SelectorsJson { get; private set; } = "{}";

    /// <summary>The source as a form shows it.</summary>
    public SourceDraft ToDraft() => new()
    {
        Name = Name,
        Kind = Kind,
        Url = Url,
        EveryMinutes = EveryMinutes,
        Trusted = Trusted,
        Region = Region,
        Topic = Topic,
        ContentType = ContentType,
        Licence = Licence,
        Enabled = Enabled,
        Selectors = Selectors,
    };

    /// <summary>Makes it due now and forgets the failures: an editor mended something.</summary>
    public void Reset(DateTime nowUtc)
    {
        ConsecutiveFailures = 0;
        LastError = null;
        NextDueUtc = nowUtc;
        ForgetValidators();
    }

    /// <summary>Notes a good run.</summary>
    public void Succeed(DateTime nowUtc)
    {
        LastRunUtc = LastSuccessUtc = nowUtc;
        LastError = null;
        ConsecutiveFailures = 0;
        NextDueUtc = nowUtc.AddMinutes(EveryMinutes);
    }

    /// <summary>Notes a failed run; the pause doubles with each one in a row, up to a day or the source's own interval.</summary>
    public void Fail(string error, DateTime nowUtc)
    {
        LastRunUtc = nowUtc;
        LastError = Words.Cut(error, MaxError);
        ConsecutiveFailures++;
        var doubled = TimeSpan.FromMinutes(MinMinutes * Math.Pow(2, Math.Min(ConsecutiveFailures - 1, 10)));
        var longest = TimeSpan.FromMinutes(Math.Max(EveryMinutes, LongestPause.TotalMinutes));
        NextDueUtc = nowUtc + (doubled < longest ? doubled : longest);
    }

    /// <summary>Keeps what a conditional request for the list needs next time.</summary>
    public void Validate(string? eTag, string? lastModified) =>
        (ETag, LastModified) = (Words.Fit(eTag, SourcePage.MaxETag), Words.Fit(lastModified, SourcePage.MaxLastModified));

    internal void Take(SourceDraft draft, DateTime nowUtc)
    {
        var selectors = JsonSerializer.Serialize(draft.Selectors, ContentJson.Options);
        if (Url != draft.Url.Trim() || Kind != draft.Kind || SelectorsJson != selectors || (draft.Enabled && !Enabled))
        {
            Reset(nowUtc);
        }
        else if (draft.EveryMinutes < EveryMinutes && LastRunUtc is { } last && ConsecutiveFailures == 0)
        {
            NextDueUtc = last.AddMinutes(draft.EveryMinutes);
        }

        Name = draft.Name.Trim();
        Kind = draft.Kind;
        Url = draft.Url.Trim();
        EveryMinutes = draft.EveryMinutes;
        Trusted = draft.Trusted;
        Region = Words.Blank(draft.Region);
        Topic = Words.Blank(draft.Topic);
        ContentType = draft.ContentType;
        Licence = Words.Blank(draft.Licence);
        Enabled = draft.Enabled;
        SelectorsJson = selectors;
    }

    private void ForgetValidators() => ETag = LastModified = null;
}
