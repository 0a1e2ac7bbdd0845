namespace Expressway.Core.Policies;

/// <summary>A public policy item's typed facts: what lists sort and filter by.</summary>
public sealed class PolicyItem
{
    /// <summary>A row for an item.</summary>
    public PolicyItem(string contentItemId) => ContentItemId = contentItemId;

    /// <summary>The content item.</summary>
    public string ContentItemId { get; private set; }

    /// <summary>The policy that it is part of.</summary>
    public string PolicyId { get; set; } = "";

    /// <summary>The first day of the window; null for no beginning.</summary>
    public DateOnly? OpenFrom { get; set; }

    /// <summary>The last day of the window; null for no end.</summary>
    public DateOnly? OpenUntil { get; set; }

    /// <summary>The greatest amount, 万元.</summary>
    public decimal? AmountMax { get; set; }

    /// <summary>Code of <c>channels</c>.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Code of <c>regions</c>.</summary>
    public string Region { get; set; } = "";
}
