using Expressway.Core.Data;

namespace Expressway.Core.Content;

/// <summary>A promise made in the same transaction as a publication: the index will hear of this item. Removed when it has.</summary>
public sealed class OutboxMessage
{
    /// <summary>Attempts after which a message waits for an operator.</summary>
    public const int MaxAttempts = 10;

    /// <summary>A message for an item's present state.</summary>
    public OutboxMessage(string contentItemId, string contentType, int version, DateTime nowUtc)
    {
        Id = EntityId.NewRow(nowUtc);
        ContentItemId = contentItemId;
        ContentType = contentType;
        Version = version;
        CreatedUtc = nowUtc;
        NotBeforeUtc = nowUtc;
    }

    private OutboxMessage()
    {
    }

    /// <summary>The message, in the order of making.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public string ContentItemId { get; private set; } = "";

    /// <summary>The content type's name.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary><see cref="ContentItem.Version"/> when it was made.</summary>
    public int Version { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedUtc { get; private set; }

    /// <summary>It is taken up no earlier, UTC: a lease or a pause after a failure.</summary>
    public DateTime NotBeforeUtc { get; set; }

    /// <summary>How often it failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>The latest failure.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether it failed so often that it waits for an operator.</summary>
    public bool IsDead => Attempts >= MaxAttempts;

    /// <summary>Notes a failure and waits twice as long as the time before, five minutes at most.</summary>
    public void Fail(string error, DateTime nowUtc)
    {
        Attempts++;
        Error = error.Length > 500 ? error[..500] : error;
        NotBeforeUtc = nowUtc + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Attempts)));
    }

    /// <summary>Lets an operator try a dead message again.</summary>
    public void Replay(DateTime nowUtc)
    {
        Attempts = 0;
        NotBeforeUtc = nowUtc;
    }
}
