using System.IO.Compression;
using System.Text.Json;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Collecting;

/// <summary>The real pages of <c>../shared/data/policy-govcn60</c> with what they say.</summary>
internal static class PolicyPages
{
    /// <summary>Reads the set; skips the running test where it is absent.</summary>
    public static IReadOnlyList<Gold> Require()
    {
        var folder = SharedData.Require("data", "policy-govcn60");
        return [.. File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(line => line.Length > 0).Select(line => Read(folder, line))];
    }

    private static Gold Read(string folder, string line)
    {
        using var json = JsonDocument.Parse(line);
        string Word(string name) => json.RootElement.GetProperty(name).GetString() ?? "";
        using var packed = File.OpenRead(Path.Combine(folder, Word("file")));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return new Gold(
            new Uri(Word("url")).AbsolutePath, bytes.ToArray(), Word("title"), Word("issuer"), Word("doc_no"), Word("index_no"), Word("topic"), Word("written_date_iso"), Word("publish_date_iso"));
    }

    /// <summary>A page and what it says.</summary>
    public sealed record Gold(
        string Path, byte[] Html, string Title, string Issuer, string DocumentNumber, string IndexNumber, string Topic, string Written, string Published);
}
