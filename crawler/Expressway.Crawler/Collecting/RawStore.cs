using System.IO.Compression;
using System.Security.Cryptography;
using Expressway.Storage;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Collecting;

/// <summary>Keeps what came over the wire, byte for byte, under the hash of the bytes: <c>raw/ab/abcd….gz</c> in the data folder.</summary>
public sealed class RawStore(IOptions<DataOptions> options)
{
    private const string Folder = "raw";

    /// <summary>Keeps a copy, once however often it is seen.</summary>
    /// <returns>Its place below the data folder, with forward slashes.</returns>
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var place = $"{Folder}/{hash[..2]}/{hash}.gz";
        var file = options.Value.PathOf(Folder, hash[..2], hash + ".gz");
        if (File.Exists(file))
        {
            return place;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Guid.NewGuid():N}";
        await using (var stream = File.Create(unfinished))
        await using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(bytes, ct);
        }

        File.Move(unfinished, file, overwrite: true);
        return place;
    }

    /// <summary>Reads a kept copy; null when it is not there.</summary>
    /// <param name="place">What <see cref="KeepAsync"/> gave.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<byte[]?> ReadAsync(string place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        var file = options.Value.PathOf(place.Split('/'));
        if (!file.StartsWith(options.Value.PathOf(Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
        {
            return null;
        }

        await using var stream = File.OpenRead(file);
        await using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        using var copy = new MemoryStream();
        await gzip.CopyToAsync(copy, ct);
        return copy.ToArray();
    }
}
