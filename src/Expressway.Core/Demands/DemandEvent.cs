using Expressway.Core.Data;

namespace Expressway.Core.Demands;

/// <summary>One line of a demand's history. Never holds private detail.</summary>
public sealed class DemandEvent
{
    internal DemandEvent(Guid caseId, DateTime nowUtc, Guid? actorId, string actorName, string kind, string? note)
    {
        Id = EntityId.NewRow(nowUtc);
        CaseId = caseId;
        AtUtc = nowUtc;
        ActorId = actorId;
        ActorName = actorName;
        Kind = kind;
        Note = note is { Length: > 500 } ? note[..500] : note;
    }

    private DemandEvent()
    {
    }

    /// <summary>The line, in the order of time.</summary>
    public Guid Id { get; private set; }

    /// <summary>The demand.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>The member of staff; null for the owner.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Who, as staff see it; the owner is 企业.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>What: a state's name in lower case, <c>revealed</c> or <c>edited</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>More about it.</summary>
    public string? Note { get; private set; }
}
