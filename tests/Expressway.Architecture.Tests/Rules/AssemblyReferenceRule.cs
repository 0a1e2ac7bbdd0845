namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 2: the rules of the product know no web framework, database, search engine, scheduler or HTML reader.</summary>
internal static class AssemblyReferenceRule
{
    private static readonly string[] Forbidden =
    [
        "Microsoft.AspNetCore", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "SQLitePCLRaw", "Npgsql",
        "Elastic", "OpenSearch", "Quartz", "AngleSharp",
    ];

    /// <summary>Those of the assemblies' names that the core may not reference.</summary>
    public static IEnumerable<string> Violations(IEnumerable<string> referenced) => referenced
        .Where(r => Forbidden.Any(f => r == f || r.StartsWith(f + ".", StringComparison.Ordinal)))
        .Select(r => $"Expressway.Core must not reference {r}");
}
