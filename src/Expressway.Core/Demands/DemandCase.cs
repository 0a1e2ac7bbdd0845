using Expressway.Core.Data;

namespace Expressway.Core.Demands;

/// <summary>A demand without its private detail: what the desk lists and what the public summary is made of.</summary>
public sealed class DemandCase
{
    /// <summary>The longest public summary.</summary>
    public const int MaxSummary = 600;

    internal DemandCase(string trackingNumber, string accessCodeHash, DateTime nowUtc)
    {
        Id = EntityId.NewRow(nowUtc);
        TrackingNumber = trackingNumber;
        AccessCodeHash = accessCodeHash;
        SubmittedUtc = nowUtc;
        ConsentUtc = nowUtc;
        ChangedUtc = nowUtc;
        Status = DemandStatus.Submitted;
    }

    private DemandCase()
    {
    }

    /// <summary>The row's identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>What the owner names it by, such as <c>XQ261122-7K3M9</c>.</summary>
    public string TrackingNumber { get; private set; } = "";

    /// <summary>The hash of the code that opens its status page.</summary>
    public string AccessCodeHash { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public DemandStatus Status { get; private set; }

    /// <summary>Code of <c>demand-kinds</c>: explicit or latent.</summary>
    public string Kind { get; internal set; } = "explicit";

    /// <summary>Code of <c>families</c>.</summary>
    public string Family { get; internal set; } = "";

    /// <summary>Code of <c>purposes</c>.</summary>
    public string Purpose { get; internal set; } = "";

    /// <summary>Code of <c>amount-bands</c>; null where no amount is asked for.</summary>
    public string? AmountBand { get; internal set; }

    /// <summary>District, code of <c>regions</c>.</summary>
    public string Region { get; internal set; } = "";

    /// <summary>Section of GB/T 4754, one letter.</summary>
    public string Industry { get; internal set; } = "";

    /// <summary>The last day on which it helps.</summary>
    public DateOnly? NeededBy { get; internal set; }

    /// <summary>Codes of <c>security</c> on offer, separated by spaces.</summary>
    public string Security { get; internal set; } = "";

    /// <summary>What the public may read: no names, no contact, no exact amount.</summary>
    public string Summary { get; internal set; } = "";

    /// <summary>Why it was sent back or closed, for its owner.</summary>
    public string? Reason { get; internal set; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime SubmittedUtc { get; private set; }

    /// <summary>When the owner agreed to the terms, UTC.</summary>
    public DateTime ConsentUtc { get; private set; }

    /// <summary>Which text of the terms was agreed to.</summary>
    public string ConsentText { get; internal set; } = "";

    /// <summary>The latest change, UTC.</summary>
    public DateTime ChangedUtc { get; private set; }

    /// <summary>The public content item; null until it is published.</summary>
    public string? ContentItemId { get; internal set; }

    /// <summary>Grows with each change; a lost race over it is a conflict.</summary>
    public int Version { get; private set; }

    internal void MoveTo(DemandStatus status, string? reason, DateTime nowUtc)
    {
        Status = status;
        Reason = reason;
        Touch(nowUtc);
    }

    internal void Touch(DateTime nowUtc)
    {
        ChangedUtc = nowUtc;
        Version++;
    }
}
