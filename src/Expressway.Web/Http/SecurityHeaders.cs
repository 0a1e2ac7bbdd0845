using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Http;

/// <summary>Sends the headers that keep a page to itself: a content policy with a nonce, no sniffing, no framing, no referrer abroad.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";

            // A 304 keeps the policy that was stored with the page, whose nonce is the one in it.
            if (http.Response.StatusCode != StatusCodes.Status304NotModified && headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = Policy(PageNonce.Of(http));
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    /// <summary>The policy of a page with a nonce.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
}
