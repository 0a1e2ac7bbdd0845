using Expressway.Core.Data;

namespace Expressway.Core.Workflow;

/// <summary>One line of the audit trail: who did what to which subject, when. Never edited.</summary>
public sealed class AuditEntry
{
    /// <summary>The longest detail.</summary>
    public const int MaxDetail = 1_000;

    /// <summary>A line of the trail.</summary>
    /// <param name="nowUtc">When.</param>
    /// <param name="actorId">Who; null for the system.</param>
    /// <param name="actorName">Who, as shown.</param>
    /// <param name="action">What, such as <c>content.published</c>.</param>
    /// <param name="subject">To what: a content type's name, <c>account</c>, <c>source</c> …</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="detail">More, never personal data of a member.</param>
    public AuditEntry(DateTime nowUtc, Guid? actorId, string actorName, string action, string subject, string subjectId, string? detail)
    {
        Id = EntityId.NewRow(nowUtc);
        AtUtc = nowUtc;
        ActorId = actorId;
        ActorName = actorName;
        Action = action;
        Subject = subject;
        SubjectId = subjectId;
        Detail = detail is { Length: > MaxDetail } ? detail[..MaxDetail] : detail;
    }

    private AuditEntry()
    {
    }

    /// <summary>The line, in the order of time.</summary>
    public Guid Id { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime AtUtc { get; private set; }

    /// <summary>Who; null for the system.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>Who, as shown.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The kind of subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The subject.</summary>
    public string SubjectId { get; private set; } = "";

    /// <summary>More about it.</summary>
    public string? Detail { get; private set; }
}
