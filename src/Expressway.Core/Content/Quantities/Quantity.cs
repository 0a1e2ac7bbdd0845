using System.Globalization;

namespace Expressway.Core.Content.Quantities;

/// <summary>Something counted or dated in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Value">The value: a plain decimal, a date <c>YYYY-MM-DD</c> or an ISO 8601 duration; null for a day that does not exist.</param>
/// <param name="Unit">An ISO 4217 code for money, <c>%</c> for shares, else null.</param>
public sealed record Quantity(int Start, int Length, string? Value, string? Unit = null)
{
    /// <summary>The place after its last letter.</summary>
    public int End => Start + Length;

    internal static Quantity Number(int start, int end, decimal value, string? unit = null) =>
        new(start, end - start, Plain(value), unit);

    internal static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
