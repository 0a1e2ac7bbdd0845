namespace Expressway.Core.Content;

/// <summary>A module's typed rows of public items. Changes are tracked, not saved: they belong to the publication's transaction.</summary>
public interface IContentProjection
{
    /// <summary>The content type that it projects.</summary>
    string ContentType { get; }

    /// <summary>Why the item can't be public beside what is public already (a code taken by another item); null when it can.</summary>
    Task<string?> RefusalAsync(ContentDocument document, CancellationToken ct) => Task.FromResult<string?>(null);

    /// <summary>Writes or renews the typed row.</summary>
    Task ShowAsync(ContentDocument document, CancellationToken ct);

    /// <summary>Removes the typed row.</summary>
    Task WithdrawAsync(string contentItemId, CancellationToken ct);
}
