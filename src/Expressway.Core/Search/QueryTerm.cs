namespace Expressway.Core.Search;

/// <summary>One token, or several in a row, that a text may hold.</summary>
/// <param name="Field">Where it is looked for.</param>
/// <param name="Tokens">The tokens in their order; several are a phrase. Letters and digits only.</param>
public sealed record QueryTerm(QueryField Field, IReadOnlyList<string> Tokens)
{
    /// <summary>A term of one token.</summary>
    public static QueryTerm Of(QueryField field, string token) => new(field, [token]);

    /// <inheritdoc />
    public bool Equals(QueryTerm? other) => other is not null && Field == other.Field && Tokens.SequenceEqual(other.Tokens);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Field, string.Join(' ', Tokens));
}
