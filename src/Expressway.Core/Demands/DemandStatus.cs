namespace Expressway.Core.Demands;

/// <summary>Where a demand stands, from posting to evaluation. The moves are in <see cref="DemandFlow"/>.</summary>
public enum DemandStatus
{
    /// <summary>Being written, or sent back to its owner with a reason.</summary>
    Draft,

    /// <summary>Sent; waits for staff (1 working day).</summary>
    Submitted,

    /// <summary>Staff spoke with the owner or checked the facts.</summary>
    Verified,

    /// <summary>The banded summary is public.</summary>
    Published,

    /// <summary>Products and policies were found for it.</summary>
    Matched,

    /// <summary>Sent to institutions.</summary>
    Referred,

    /// <summary>An institution took it and talks with the owner.</summary>
    InTalks,

    /// <summary>Result: met.</summary>
    Met,

    /// <summary>Result: partly met.</summary>
    PartlyMet,

    /// <summary>Result: not met.</summary>
    NotMet,

    /// <summary>Result: the owner took it back.</summary>
    Withdrawn,

    /// <summary>Result: the owner can't be reached.</summary>
    NotReachable,

    /// <summary>Asked again after the result.</summary>
    FollowedUp,

    /// <summary>Evaluated by its owner.</summary>
    Evaluated,
}
