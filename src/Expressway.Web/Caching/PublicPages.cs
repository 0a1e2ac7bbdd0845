using System.Security.Cryptography;
using System.Text;
using Expressway.Core.Data;
using Expressway.Web.Http;
using Expressway.Web.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Expressway.Web.Caching;

/// <summary>Gives public pages a strong ETag and answers 304 before anything is read.</summary>
/// <remarks>
/// A page depends on its address, the language, the day (deadlines), the encoding and the state of the site; a keyed
/// hash of these is the ETag and, its other half, the nonce. RFC 9110 §8.8.3, §13.1.2.
/// </remarks>
internal sealed class PublicPages(RequestDelegate next, PublicationStamp stamp, TimeProvider clock)
{
    private const string Lifetime = "public, max-age=60, stale-while-revalidate=600";
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsPublic(context))
        {
            return next(context);
        }

        var hash = HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(StateOf(context)));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"");
        PageNonce.Set(context, Convert.ToBase64String(hash.AsSpan(16, 15)));
        if (Matches(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Describe(context.Response, tag);
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                Describe(context.Response, tag);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Whether the answer may be kept and given to anybody.</summary>
    public static bool IsPublic(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null
        && context.User.Identity?.IsAuthenticated != true;

    /// <summary>The encoding that the answer will have: <c>br</c>, <c>gzip</c> or none.</summary>
    public static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip" : "";
    }

    private string StateOf(HttpContext context) => string.Join('\n',
        context.Request.Host.Value, context.Request.Path.Value, context.Request.QueryString.Value,
        SiteText.Language, EncodingOf(context.Request), stamp.Current, ChinaTime.Today(clock).DayNumber);

    private static bool Matches(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(k => k.Compare(tag, useStrongComparison: false));

    private static void Describe(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = Lifetime;
        response.Headers.Append(HeaderNames.Vary, "Accept-Encoding");
    }
}
