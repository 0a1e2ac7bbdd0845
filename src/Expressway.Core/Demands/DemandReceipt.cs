namespace Expressway.Core.Demands;

/// <summary>What a visitor takes away: number and code, shown once.</summary>
/// <param name="TrackingNumber">Names the demand.</param>
/// <param name="AccessCode">Opens its status page; only its hash is stored.</param>
public sealed record DemandReceipt(string TrackingNumber, string AccessCode);
