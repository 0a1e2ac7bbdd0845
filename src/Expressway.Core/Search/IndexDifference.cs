namespace Expressway.Core.Search;

/// <summary>Where an index differs from the database.</summary>
/// <param name="Missing">Public items that it lacks.</param>
/// <param name="Stale">Items that it holds in another version.</param>
/// <param name="Extra">Items that it holds and that are not public.</param>
/// <param name="Waiting">Items that are on their way in the outbox.</param>
public sealed record IndexDifference(IReadOnlyList<string> Missing, IReadOnlyList<string> Stale, IReadOnlyList<string> Extra, int Waiting)
{
    /// <summary>Whether there is none.</summary>
    public bool IsNone => Missing.Count == 0 && Stale.Count == 0 && Extra.Count == 0;
}
