using System.Buffers;

namespace Expressway.Crawler.Fetching;

/// <summary>Reads a body up to a limit that counts decompressed bytes, so that a bomb costs no more than the limit.</summary>
internal static class BodyReader
{
    private const int SlowestBytesPerSecond = 256;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <param name="content">The body, decompressed by the handler.</param>
    /// <param name="limit">Bytes that are read at most.</param>
    /// <param name="isCut">Whether a longer body is cut off; otherwise it is refused.</param>
    /// <param name="clock">For the data rate.</param>
    /// <param name="ct">Ends reading.</param>
    public static async Task<byte[]> ReadAsync(HttpContent content, int limit, bool isCut, TimeProvider clock, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        var started = clock.GetTimestamp();
        var body = new MemoryStream(Math.Min(limit, 64 * 1024));
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer, ct);
                if (read == 0)
                {
                    return body.ToArray();
                }

                var room = limit - (int)body.Length;
                body.Write(buffer, 0, Math.Min(read, room));
                if (read > room)
                {
                    return isCut ? body.ToArray() : throw new FetchFailedException(FetchFailure.TooLarge, $"The body is larger than {limit} bytes.");
                }

                var took = clock.GetElapsedTime(started);
                if (took > Grace && body.Length < took.TotalSeconds * SlowestBytesPerSecond)
                {
                    throw new FetchFailedException(FetchFailure.TimedOut, "The data comes too slowly.");
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
