using Expressway.Core.Search;

namespace Expressway.Storage.Sqlite;

/// <summary>
/// Writes terms as an FTS5 expression. Tokens are letters and digits only and are quoted all the same, so nothing that a
/// visitor types is ever read as an operator.
/// </summary>
internal static class SearchExpression
{
    /// <summary>An expression that a text matches when it holds one of the terms.</summary>
    public static string Any(IEnumerable<QueryTerm> terms) => string.Join(" OR ", terms.Select(Term));

    /// <summary>An expression that a text matches when it holds a term of each list.</summary>
    public static string All(IEnumerable<IReadOnlyList<QueryTerm>> lists) => string.Join(" AND ", lists.Select(l => $"({Any(l)})"));

    private static string Term(QueryTerm term)
    {
        var phrase = '"' + string.Join(' ', term.Tokens).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        return term.Field switch
        {
            QueryField.Letters => "letters : " + phrase,
            QueryField.Codes => "{codes number} : " + phrase,
            QueryField.Title => "{title names number} : " + phrase,
            _ => "{title names number tags summary body} : " + phrase,
        };
    }
}
