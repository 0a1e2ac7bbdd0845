namespace Expressway.Core.Policies;

/// <summary>A public policy's typed facts, projected from its document.</summary>
public sealed class Policy
{
    /// <summary>A row for a policy.</summary>
    public Policy(string contentItemId) => ContentItemId = contentItemId;

    /// <summary>The content item.</summary>
    public string ContentItemId { get; private set; }

    /// <summary>Who issued it.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>文号 as printed; null when it has none.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Code of <c>levels</c>.</summary>
    public string Level { get; set; } = "";

    /// <summary>Code of <c>regions</c>.</summary>
    public string Region { get; set; } = "";

    /// <summary>Code of <c>validity</c>.</summary>
    public string Validity { get; set; } = "";

    /// <summary>When it was published at its source.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The last day on which it is in force; null for no end.</summary>
    public DateOnly? ExpiresOn { get; set; }
}
