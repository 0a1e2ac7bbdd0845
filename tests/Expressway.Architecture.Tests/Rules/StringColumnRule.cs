using Microsoft.EntityFrameworkCore.Metadata;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>Rule 6: a column that holds text has a length, or is declared <c>text</c>.</summary>
internal static class StringColumnRule
{
    /// <summary>Mapped text columns of a model that have neither.</summary>
    public static IEnumerable<string> Violations(IModel model) => model.GetEntityTypes()
        .SelectMany(t => t.GetProperties()
            .Where(p => HoldsText(p) && p.GetMaxLength() is null && !IsDeclaredText(p))
            .Select(p => $"{t.DisplayName()}.{p.Name} has no length and is not declared text"));

    private static bool HoldsText(IReadOnlyProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);

    private static bool IsDeclaredText(IReadOnlyProperty property) =>
        property.FindAnnotation("Relational:ColumnType")?.Value is string type && type.Equals("text", StringComparison.OrdinalIgnoreCase);
}
