using System.ComponentModel.DataAnnotations;

namespace Expressway.Storage;

/// <summary>The folder that holds everything that must be kept: database, index, media, raw copies, keys, mail.</summary>
public sealed class DataOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Data";

    /// <summary>The folder; relative to the working directory.</summary>
    [Required]
    public string Folder { get; init; } = "./data";

    /// <summary>The full path of a file or folder inside it.</summary>
    public string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Folder, .. parts]));
}
