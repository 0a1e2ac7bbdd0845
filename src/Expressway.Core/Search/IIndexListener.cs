namespace Expressway.Core.Search;

/// <summary>Hears of items that the index has just taken up or dropped, so that caches can let go of them.</summary>
public interface IIndexListener
{
    /// <summary>Items changed; called after the index answers with them.</summary>
    Task IndexedAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken ct);
}
