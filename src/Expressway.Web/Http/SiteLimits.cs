using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Expressway.Web.Http;

/// <summary>How often one address may do what costs us or others something.</summary>
internal static class SiteLimits
{
    /// <summary>Sending a form that is stored.</summary>
    public const string Sending = "sending";

    /// <summary>Guessable questions: a number with its code, a sign-in.</summary>
    public const string Asking = "asking";

    /// <summary>Suggestions as one types.</summary>
    public const string Typing = "typing";

    /// <summary>Adds the policies; a page takes one by its name with EnableRateLimiting.</summary>
    public static void AddSiteLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((options, limits) => Configure(options, limits.Value));
    }

    private static void Configure(RateLimiterOptions options, LimitOptions limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Sending, context => Window(context, limits.Sending, TimeSpan.FromHours(1), postsOnly: true));
        options.AddPolicy(Asking, context => Window(context, limits.Asking, TimeSpan.FromMinutes(5), postsOnly: true));
        options.AddPolicy(Typing, context => Window(context, limits.Typing, TimeSpan.FromMinutes(1), postsOnly: false));
    }

    private static RateLimitPartition<string> Window(HttpContext context, int permits, TimeSpan window, bool postsOnly) =>
        postsOnly && !HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("reading")
            : RateLimitPartition.GetSlidingWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = window,
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            });
}
