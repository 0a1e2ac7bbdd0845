namespace Expressway.Core.Demands;

/// <summary>What the owner sees with number and code.</summary>
/// <param name="TrackingNumber">The demand.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it was sent back or closed; null otherwise.</param>
/// <param name="Summary">What the public reads, or will read.</param>
/// <param name="ContentItemId">The public page; null until there is one.</param>
/// <param name="SubmittedUtc">When it was sent, UTC.</param>
/// <param name="Steps">Its history: states and when they were reached (UTC), oldest first.</param>
public sealed record DemandProgress(
    string TrackingNumber,
    DemandStatus Status,
    string? Reason,
    string Summary,
    string? ContentItemId,
    DateTime SubmittedUtc,
    IReadOnlyList<(DemandStatus Status, DateTime AtUtc)> Steps);
