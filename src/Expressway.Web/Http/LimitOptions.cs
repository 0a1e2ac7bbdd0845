using System.ComponentModel.DataAnnotations;

namespace Expressway.Web.Http;

/// <summary>How often one address may do what costs us or others something.</summary>
public sealed class LimitOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Limits";

    /// <summary>Forms sent in an hour.</summary>
    [Range(1, 1_000_000)]
    public int Sending { get; init; } = 20;

    /// <summary>Guessable questions in five minutes.</summary>
    [Range(1, 1_000_000)]
    public int Asking { get; init; } = 20;

    /// <summary>Suggestions in a minute.</summary>
    [Range(1, 1_000_000)]
    public int Typing { get; init; } = 300;
}
