namespace Expressway.Core.Search;

/// <summary>One search. Any text is fine; numbers out of range are cut to what the index answers.</summary>
public sealed record SearchRequest
{
    /// <summary>The most hits that one answer holds.</summary>
    public const int MaxLimit = 100;

    /// <summary>The deepest hit that can be paged to.</summary>
    public const int MaxDepth = 2_000;

    /// <summary>What the visitor typed (<c>QueryParser</c>); null or blank finds everything.</summary>
    public string? Text { get; init; }

    /// <summary>Facet name → selected codes: any of the codes within a facet, every facet with a selection.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Only what can be applied for on <see cref="Today"/>.</summary>
    public bool OpenNow { get; init; }

    /// <summary>Only what is open and closes within so many days of <see cref="Today"/>.</summary>
    public int? ClosingWithinDays { get; init; }

    /// <summary>Only what was published on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what was published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only items whose amounts reach this, 万元.</summary>
    public decimal? AmountAtLeast { get; init; }

    /// <summary>Only items whose amounts begin at or under this, 万元.</summary>
    public decimal? AmountAtMost { get; init; }

    /// <summary>The order.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>How many hits to skip, cut to 0 … <see cref="MaxDepth"/>.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to give, cut to 0 … <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The facets to count.</summary>
    public IReadOnlyList<string> FacetNames { get; init; } = [];

    /// <summary>The day that <see cref="OpenNow"/>, <see cref="ClosingWithinDays"/> and deadlines are judged on.</summary>
    public required DateOnly Today { get; init; }
}
