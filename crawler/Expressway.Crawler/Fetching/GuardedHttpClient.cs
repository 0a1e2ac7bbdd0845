using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// The one way out to the web: guarded addresses, its own redirects (each checked by guard and robots), limits on time
/// and decompressed size, no cookies, TLS checked. Whatever fails comes out as <see cref="FetchFailedException"/>.
/// </summary>
public sealed class GuardedHttpClient : IDisposable
{
    private readonly HttpMessageInvoker _invoker;
    private readonly AddressGuard _guard;
    private readonly CrawlerOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>A client for the options in force; one for the whole process.</summary>
    public GuardedHttpClient(IOptions<CrawlerOptions> options, TimeProvider clock)
        : this(options, clock, new AddressGuard(options))
    {
    }

    internal GuardedHttpClient(IOptions<CrawlerOptions> options, TimeProvider clock, AddressGuard guard)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _clock = clock;
        _guard = guard;
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = guard.ConnectAsync,
            ConnectTimeout = _options.ConnectTimeout,
            MaxConnectionsPerServer = _options.MaxConnectionsPerHost + 1,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(45),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>Fetches one thing, following redirects.</summary>
    /// <exception cref="FetchFailedException">Refused, not allowed, unreachable, too slow, too large, or a status other than success and 304.</exception>
    public async Task<FetchResult> GetAsync(FetchRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(_options.TotalTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            var result = await FollowAsync(request, either.Token);
            return result with { Took = _clock.GetElapsedTime(started) };
        }
        catch (Exception error) when (FetchErrors.Translate(error, request.Url, ct) is not null)
        {
            throw FetchErrors.Translate(error, request.Url, ct)!;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken ct)
    {
        var url = request.Url;
        var isMovedForGood = true;
        for (var hop = 0; hop <= _options.MaxRedirects; hop++)
        {
            _guard.Check(url);
            if (request.MayFetch is not null && !await request.MayFetch(url, ct))
            {
                throw new FetchFailedException(FetchFailure.DisallowedByRobots, $"robots.txt does not allow {url}.");
            }

            using var message = Message(request, url);
            using var response = await SendAsync(message, ct);
            if (response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return await ReadAsync(request, response, url, ct) with { IsMovedForGood = hop > 0 && isMovedForGood };
            }

            isMovedForGood &= response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect;
            url = Header(response.Headers, "Location") is { } location && WebUrl.Parse(location, url) is { } next
                ? next
                : throw new FetchFailedException(FetchFailure.BadRedirect, $"{url} redirects to nowhere.");
        }

        throw new FetchFailedException(FetchFailure.BadRedirect, $"{request.Url} redirects more than {_options.MaxRedirects} times.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using var firstByte = new CancellationTokenSource(_options.ConnectTimeout + _options.FirstByteTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, firstByte.Token);
        return await _invoker.SendAsync(message, either.Token);
    }

    private HttpRequestMessage Message(FetchRequest request, WebUrl url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url.ToUri());
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgentHeader);
        message.Headers.TryAddWithoutValidation("Accept", request.Kind switch
        {
            FetchKind.Page => "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
            FetchKind.Feed => "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5",
            _ => "text/plain,*/*;q=0.5",
        });
        message.Headers.TryAddWithoutValidation("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        if (request.ETag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        }

        if (request.LastModified is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        }

        return message;
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, HttpResponseMessage response, WebUrl url, CancellationToken ct)
    {
        var result = new FetchResult
        {
            FinalUrl = url,
            ContentType = Header(response.Content.Headers, "Content-Type"),
            ContentLocation = Header(response.Content.Headers, "Content-Location"),
            ETag = Header(response.Headers, "ETag"),
            LastModified = Header(response.Content.Headers, "Last-Modified"),
            RobotsTag = response.Headers.TryGetValues("X-Robots-Tag", out var tags) ? string.Join(", ", tags) : null,
        };
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return result with { IsNotModified = true, ETag = result.ETag ?? request.ETag, LastModified = result.LastModified ?? request.LastModified };
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new FetchFailedException(FetchFailure.BadStatus, $"{url} answered {(int)response.StatusCode}.")
            {
                Status = (int)response.StatusCode,
                RetryAfter = RetryAfter(response.Headers.RetryAfter),
            };
        }

        var limit = request.Kind switch
        {
            FetchKind.Page => _options.MaxPageBytes,
            FetchKind.Feed => _options.MaxFeedBytes,
            _ => RobotsTxt.MaxBytes,
        };
        return result with { Body = await BodyReader.ReadAsync(response.Content, limit, request.Kind == FetchKind.Robots, _clock, ct) };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > _clock.GetUtcNow() ? date - _clock.GetUtcNow() : null);

    private static string? Header(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
