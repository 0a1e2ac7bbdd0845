using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Http;

/// <summary>The nonce that lets this response's own scripts run.</summary>
/// <remarks>
/// Random for each response; where a response may be kept by a cache (<c>PublicPages</c>) it is a keyed hash of the
/// address and the state of the site, so it lives as long as the kept page does: whoever changes what the page says,
/// by its address or by publishing, changes the nonce with it and can't know it beforehand.
/// </remarks>
public static class PageNonce
{
    private static readonly object Key = new();

    /// <summary>The nonce of a response, the same at each call.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var nonce) && nonce is string text)
        {
            return text;
        }

        text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = text;
        return text;
    }

    /// <summary>Sets the nonce of a response that may be kept.</summary>
    internal static void Set(HttpContext context, string nonce) => context.Items[Key] = nonce;
}
