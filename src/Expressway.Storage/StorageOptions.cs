using System.ComponentModel.DataAnnotations;

namespace Expressway.Storage;

/// <summary>Where the data is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>The database product: <c>sqlite</c>.</summary>
    [RegularExpression("sqlite", ErrorMessage = "Storage:Provider is 'sqlite'.")]
    public string Provider { get; init; } = "sqlite";

    /// <summary>The connection string; empty for <c>expressway.db</c> in the data folder.</summary>
    public string ConnectionString { get; init; } = "";
}
