using Expressway.Web.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Expressway.Web.Caching;

/// <summary>Keeps public pages for a minute, compressed, until something is published.</summary>
internal sealed class PublicPagePolicy(PublicationStamp stamp, bool isOn) : IOutputCachePolicy
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var mayKeep = isOn && PublicPages.IsPublic(context.HttpContext);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = mayKeep;
        context.AllowCacheStorage = mayKeep;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.Tags.Add(PublicationStamp.Tag);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = SiteText.Language;
        context.CacheVaryByRules.VaryByValues["encoding"] = PublicPages.EncodingOf(context.HttpContext.Request);
        context.CacheVaryByRules.VaryByValues["stamp"] = stamp.Current;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
