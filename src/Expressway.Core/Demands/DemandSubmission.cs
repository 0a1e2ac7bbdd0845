using Expressway.Core.Content;

namespace Expressway.Core.Demands;

/// <summary>The end of a submission: a receipt, or what to mend (fields named as in <see cref="DemandApplication"/>).</summary>
/// <param name="Receipt">The receipt; null when something must be mended.</param>
/// <param name="Findings">What to mend; empty when it was taken.</param>
public sealed record DemandSubmission(DemandReceipt? Receipt, IReadOnlyList<Finding> Findings);
