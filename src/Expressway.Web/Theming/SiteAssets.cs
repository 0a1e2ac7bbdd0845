using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Expressway.Web.Theming;

/// <summary>
/// Style sheets, scripts and pictures, embedded in the assemblies as <c>assets/…</c> and served from memory under an
/// address that holds their hash, so that a browser asks once. Compressed once, at the start.
/// </summary>
public sealed class SiteAssets
{
    private const string Prefix = "assets/";
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly FrozenDictionary<string, Asset> _assets;

    /// <summary>Reads the assets of some assemblies; of two with one name the later assembly's wins.</summary>
    public SiteAssets(IEnumerable<Assembly> assemblies)
    {
        var assets = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                var asset = Read(assembly, resource);
                assets[asset.Name] = asset;
            }
        }

        _assets = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of an asset, such as <c>/assets/3f0a…/clarity.css</c>; the same in all languages.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public string Url(string name) => _assets.TryGetValue(name, out var asset)
        ? $"/{Prefix}{asset.Hash}/{name}"
        : throw new ArgumentException($"No asset is named '{name}'.", nameof(name));

    /// <summary>Maps the addresses. An old hash gets what is there now, uncached, for pages kept elsewhere.</summary>
    internal void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/assets/{hash}/{**name}", (string hash, string name, HttpContext context) => Send(context, name, hash));
        endpoints.MapGet("/favicon.ico", context => Send(context, "favicon.svg", null));
    }

    private static Asset Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var plain = new byte[stream.Length];
        stream.ReadExactly(plain);
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        var name = resource[Prefix.Length..].Replace('\\', '/');
        return new Asset(name, Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"), plain,
            small.Length < plain.Length ? small.ToArray() : null, Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 6)));
    }

    private Task Send(HttpContext context, string name, string? hash)
    {
        if (!_assets.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var compressed = asset.Brotli is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        var bytes = compressed ? asset.Brotli! : asset.Plain;
        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = hash == asset.Hash ? Forever : "public, max-age=300";
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.ContentEncoding = compressed ? "br" : default;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private sealed record Asset(string Name, string ContentType, byte[] Plain, byte[]? Brotli, string Hash);
}
