using Expressway.Core.Data;

namespace Expressway.Core.Sources;

/// <summary>An address that a source named, with what is needed to fetch it again politely.</summary>
public sealed class SourcePage
{
    /// <summary>The longest ETag kept; a longer one is not sent back.</summary>
    public const int MaxETag = 200;

    /// <summary>The longest Last-Modified header kept.</summary>
    public const int MaxLastModified = 60;

    /// <summary>The shortest time until a page is looked at again.</summary>
    public static readonly TimeSpan ShortestRecheck = TimeSpan.FromMinutes(15);

    /// <summary>The longest time until a page is looked at again.</summary>
    public static readonly TimeSpan LongestRecheck = TimeSpan.FromDays(7);

    private static readonly TimeSpan ExcludedRecheck = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstRecheck = TimeSpan.FromDays(1);

    /// <summary>An address seen for the first time.</summary>
    /// <param name="sourceId">The source that named it.</param>
    /// <param name="canonicalUrl">Its normal form, at most <see cref="Source.MaxUrl"/> characters.</param>
    /// <param name="position">Its place in the list, from 0.</param>
    /// <param name="nowUtc">When.</param>
    public SourcePage(Guid sourceId, string canonicalUrl, int position, DateTime nowUtc)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(canonicalUrl.Length, Source.MaxUrl, nameof(canonicalUrl));
        Id = EntityId.NewRow(nowUtc);
        SourceId = sourceId;
        Url = canonicalUrl;
        Key = KeyOf(canonicalUrl);
        FirstSeenUtc = LastSeenUtc = NextFetchUtc = nowUtc;
        Position = position;
        RecheckMinutes = (int)FirstRecheck.TotalMinutes;
    }

    private SourcePage()
    {
    }

    /// <summary>The row's identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The source that named it.</summary>
    public Guid SourceId { get; private set; }

    /// <summary><see cref="KeyOf"/> of the address, unique in the source.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The address in its normal form.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Its place in the list that last named it, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What became of it.</summary>
    public PageStatus Status { get; private set; } = PageStatus.Waiting;

    /// <summary>The ETag of the last answer.</summary>
    public string? ETag { get; private set; }

    /// <summary>The Last-Modified header of the last answer, as it was sent.</summary>
    public string? LastModified { get; private set; }

    /// <summary><see cref="FoundPage.ContentHash"/> of the last reading.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>When a list first named it, UTC.</summary>
    public DateTime FirstSeenUtc { get; private set; }

    /// <summary>When a list last named it, UTC.</summary>
    public DateTime LastSeenUtc { get; private set; }

    /// <summary>When it was last asked for, UTC; null before the first time.</summary>
    public DateTime? FetchedUtc { get; private set; }

    /// <summary>When it is asked for next, UTC.</summary>
    public DateTime NextFetchUtc { get; private set; }

    /// <summary>Minutes between looks; longer while nothing changes, shorter when something did.</summary>
    public int RecheckMinutes { get; private set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Why the last look failed or was not made.</summary>
    public string? Error { get; private set; }

    /// <summary>The key of a normal address: SHA-256 in hexadecimal.</summary>
    public static string KeyOf(string canonicalUrl) => Words.Hash(canonicalUrl);

    /// <summary>A list names it again.</summary>
    public void See(int position, DateTime nowUtc) => (Position, LastSeenUtc) = (position, nowUtc);

    /// <summary>The server says that nothing changed.</summary>
    public void Unchanged(DateTime nowUtc)
    {
        Settle(nowUtc);
        Wait(1.4, nowUtc);
    }

    /// <summary>It was fetched and read.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="contentHash">The hash of what was read.</param>
    /// <param name="eTag">The answer's ETag.</param>
    /// <param name="lastModified">The answer's Last-Modified header.</param>
    /// <param name="nowUtc">When.</param>
    public void Read(PageStatus status, string contentHash, string? eTag, string? lastModified, DateTime nowUtc)
    {
        var changed = ContentHash is not null && ContentHash != contentHash;
        var known = ContentHash == contentHash;
        Settle(nowUtc);
        Status = status;
        ContentHash = contentHash;
        ETag = Words.Fit(eTag, MaxETag);
        LastModified = Words.Fit(lastModified, MaxLastModified);
        Wait(changed ? 0.8 : known ? 1.4 : 1, nowUtc);
    }

    /// <summary>It could not be fetched or read: later again, after twice the pause of the time before.</summary>
    public void Fail(string error, DateTime nowUtc)
    {
        FetchedUtc = nowUtc;
        Error = Words.Cut(error, Source.MaxError);
        Failures++;
        Status = ContentHash is null ? PageStatus.Failed : Status;
        var pause = TimeSpan.FromMinutes(ShortestRecheck.TotalMinutes * Math.Pow(2, Math.Min(Failures - 1, 10)));
        NextFetchUtc = nowUtc + (pause < LongestRecheck ? pause : LongestRecheck);
    }

    /// <summary>The server says that it is gone. It is asked again after a week, because servers err.</summary>
    public void Lose(DateTime nowUtc)
    {
        FetchedUtc = nowUtc;
        Status = PageStatus.Gone;
        Failures++;
        NextFetchUtc = nowUtc + LongestRecheck;
    }

    /// <summary>It may not be fetched; looked at again after an hour, because rules change and a robots.txt that can't be had forbids everything.</summary>
    public void Exclude(string reason, DateTime nowUtc)
    {
        Status = PageStatus.Excluded;
        Error = Words.Cut(reason, Source.MaxError);
        NextFetchUtc = nowUtc + ExcludedRecheck;
    }

    private void Settle(DateTime nowUtc)
    {
        FetchedUtc = nowUtc;
        Failures = 0;
        Error = null;
    }

    private void Wait(double factor, DateTime nowUtc)
    {
        RecheckMinutes = (int)Math.Clamp(RecheckMinutes * factor, ShortestRecheck.TotalMinutes, LongestRecheck.TotalMinutes);
        NextFetchUtc = nowUtc.AddMinutes(RecheckMinutes);
    }
}
