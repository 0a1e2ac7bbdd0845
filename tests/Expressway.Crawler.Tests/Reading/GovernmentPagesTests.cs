using System.IO.Compression;
using System.Text.Json;
using Expressway.Crawler.Cleaning;
using Expressway.Crawler.Reading;
using Expressway.Testing;

namespace Expressway.Crawler.Tests.Reading;

/// <summary>Real policy pages from beside the repository: the title and each policy field agree with the set's gold.</summary>
public sealed class GovernmentPagesTests
{
    private const double Least = 0.95;

    [Fact]
    public void Title_and_policy_fields_agree_with_the_gold_of_real_pages()
    {
        var folder = SharedData.Require("data", "policy-govcn60");
        var reader = new PageReader(new HtmlCleaner(), TimeProvider.System);
        var wrong = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var pages = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            string Gold(string name) => gold.RootElement.GetProperty(name).GetString()!;
            var page = reader.Read(Unpack(Path.Combine(folder, Gold("file"))), new Uri(Gold("url")));
            pages++;
            Check("title", Gold("title"), page.Title);
            Check("issuer", Gold("issuer"), page.Policy?.Issuer);
            Check("document number", Gold("doc_no"), page.Policy?.DocumentNumber);
            Check("index number", Gold("index_no"), page.Policy?.IndexNumber);
            Check("topic", Gold("topic"), page.Policy?.Topic);
            Check("written", Gold("written_date_iso"), page.Policy?.WrittenDate?.ToString("O", null));
            Check("published", Gold("publish_date_iso"), page.Policy?.PublishedDate?.ToString("O", null));

            void Check(string field, string expected, string? found)
            {
                if (Bare(expected) != Bare(found ?? ""))
                {
                    (wrong.TryGetValue(field, out var list) ? list : wrong[field] = []).Add($"{Gold("file")}: {found}, not {expected}");
                }
            }
        }

        Assert.True(pages >= 20, $"only {pages} pages");
        Assert.All(wrong, field => Assert.True(field.Value.Count <= pages * (1 - Least), $"{field.Key}: {string.Join("; ", field.Value)}"));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Unpack(string path)
    {
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return file.ReadToEnd();
    }
}
