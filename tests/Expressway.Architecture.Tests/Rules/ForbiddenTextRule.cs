using System.Text.RegularExpressions;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>
/// Rule 7 and its like: a table of text that nobody writes and what to write instead. <c>Where</c> is the part of
/// the tree that a row rules; <c>Spared</c> are path beginnings where the row does not hold, and why.
/// </summary>
internal static class ForbiddenTextRule
{
    private static readonly string[] Product = ["src/", "crawler/", "themes/"];
    private static readonly string[] All = ["src/", "crawler/", "themes/", "tests/"];
    private static readonly Dictionary<string, string> Nowhere = [];

    private static readonly Row[] Table =
    [
        new(@"\bDateTime\.(Now|UtcNow|Today)\b", "ask a TimeProvider", All, Nowhere),
        new(@"\bDateTimeOffset\b", "use a UTC DateTime named …Utc", Product, new()
        {
            ["src/Expressway.Core/Accounts/AccountConfiguration.cs"] = "Identity fixes the type of LockoutEnd",
            ["src/Expressway.Web/Identity/"] = "Identity fixes what its stores take",
        }),
        new(@"\basync\s+void\b", "return a Task", All, Nowhere),
        new(@"(?m)^(?!.*\bawait\b).*\.Result;", "await it", All, Nowhere),
        new(@"\.GetAwaiter\(\)\s*\.GetResult\(\)", "await it", Product, Nowhere),
        new(@"\bcatch\s*\(\s*(System\.)?Exception(\s+\w+)?\s*\)(?!\s*when\b)", "catch what the loop can outlive, by type", All, Nowhere),
        new(@"\bcatch\s*\{", "catch what the loop can outlive, by type", All, Nowhere),
        new(@"\b(new\s+(HttpClient|HttpClientHandler|SocketsHttpHandler|WebClient)\b|AddHttpClient\b|IHttpClientFactory\b|HttpWebRequest\b|WithDefaultLoader\b)",
            "leave through the guarded client", Product, new() { ["crawler/Expressway.Crawler/Fetching/"] = "the guarded client lives here" }),
        new(@"\b(FromSqlRaw|ExecuteSqlRaw(Async)?|SqlQueryRaw(<[^>]*>)?)\s*\(\s*(\$|[^,()]*\+)", "use FromSql with holes, or parameters", Product, Nowhere, InStrings: true),
        new(@"\.CommandText\s*=\s*(\$|[^;]*""\s*\+)", "use parameters", Product, Nowhere, InStrings: true),
        new(@"\b(Process\.Start\b|new\s+Process\b|ProcessStartInfo\b)", "the product starts no other program", Product, Nowhere),
        new(@"\bHtml\.Raw\s*\(|\bnew\s+HtmlString\b", "let Razor encode it, or add the call site to RawHtmlRule", Product, RawHtml.CallSites),
    ];

    /// <summary>Every place where a file holds text that the table forbids.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files.SelectMany(f => Table
        .Where(row => row.Rules(f.Path))
        .SelectMany(row => row.Pattern.Matches(row.InStrings ? f.Text : f.Code)
            .Select(m => $"{f.Path}({f.LineAt(m.Index)}): {m.Value.Trim()}: {row.Instead}")));

    /// <summary>Spared files that hold nothing which needs sparing, so that the table does not rot.</summary>
    public static IEnumerable<string> IdleExceptions(IReadOnlyCollection<SourceFile> files) => Table
        .SelectMany(row => row.Spared.Keys
            .Where(place => !place.EndsWith('/') && !files.Any(f => f.Path.StartsWith(place, StringComparison.Ordinal) && row.Pattern.IsMatch(row.InStrings ? f.Text : f.Code)))
            .Select(place => $"{place} needs no exception from {row.Instead}"));

    private sealed record Row(string Text, string Instead, string[] Where, Dictionary<string, string> Spared, bool InStrings = false)
    {
        public Regex Pattern { get; } = new(Text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

        public bool Rules(string path) => Where.Any(w => path.StartsWith(w, StringComparison.Ordinal))
            && !Spared.Keys.Any(s => path.StartsWith(s, StringComparison.Ordinal));
    }
}
