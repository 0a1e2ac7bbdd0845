using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using static Expressway.Core.Content.EditorialStatus;

namespace Expressway.Core.Workflow;

/// <summary>The editorial flow: one table of moves with who may make each. Publishing is state, projection, audit and outbox in one save by the caller.</summary>
public sealed class EditorialWorkflow(ContentProjector projector, ContentTypeCatalog types, ContentChecks checks, AuditTrail audit, TimeProvider clock)
{
    private static readonly string[] Writers = [Roles.Editor, Roles.Approver];
    private static readonly string[] Approvers = [Roles.Approver];

    /// <summary>All moves; what is not here can't be done.</summary>
    public static IReadOnlyList<EditorialMove> Moves { get; } =
    [
        new(Draft, InReview, Writers),
        new(Draft, Archived, Writers),
        new(InReview, Draft, Writers, NeedsReason: true),
        new(InReview, Approved, Approvers),
        new(Approved, Draft, Writers, NeedsReason: true),
        new(Approved, Scheduled, Approvers),
        new(Approved, Published, Approvers),
        new(Scheduled, Approved, Approvers),
        new(Scheduled, Published, Approvers),
        new(Published, Archived, Approvers, NeedsReason: true),
        new(Archived, Draft, Writers),
    ];

    /// <summary>The moves that somebody may make with a version now.</summary>
    public static IEnumerable<EditorialMove> MovesFor(ContentVersion version, Actor actor) =>
        Moves.Where(move => move.From == version.Status && actor.IsIn([.. move.Roles]));

    /// <summary>Makes a move. The caller saves the context.</summary>
    /// <param name="version">The version; tracked.</param>
    /// <param name="next">Where it shall go.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="reason">Why, where the move needs it.</param>
    /// <param name="publishAtUtc">When, for <see cref="Scheduled"/>.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Outcome> MoveAsync(ContentVersion version, EditorialStatus next, Actor actor, string? reason, DateTime? publishAtUtc, CancellationToken ct)
    {
        if (Moves.FirstOrDefault(move => move.From == version.Status && move.To == next) is not { } move)
        {
            return Outcome.Refused($"“{NameOf(version.Status)}”的内容不能直接变为“{NameOf(next)}”。");
        }

        if (Refusal(version, move, actor, reason, publishAtUtc) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }

        if (next == Published && await projector.RefusalAsync(version.Document(), ct) is { } clash)
        {
            return Outcome.Refused(clash);
        }

        version.MoveTo(next, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), publishAtUtc);
        if (next == Published)
        {
            await projector.ShowAsync(version, ct);
        }
        else if (next == Archived)
        {
            await projector.WithdrawAsync(version, ct);
        }

        audit.Add(actor, "content." + next.ToString().ToLowerInvariant(), version.ContentType, version.ContentItemId, Detail(version, reason));
        return Outcome.Done;
    }

    /// <summary>Takes a draft through all moves to publication, for recipes, the inbox and trusted sources. The caller saves.</summary>
    public async Task<Outcome> PublishThroughAsync(ContentVersion version, Actor actor, CancellationToken ct)
    {
        EditorialStatus[] path = [InReview, Approved, Published];
        foreach (var next in path.SkipWhile(status => status <= version.Status))
        {
            var outcome = await MoveAsync(version, next, actor, null, null, ct);
            if (!outcome.IsDone)
            {
                return outcome;
            }
        }

        return Outcome.Done;
    }

    /// <summary>A state's name in Chinese, for messages.</summary>
    public static string NameOf(EditorialStatus status) => status switch
    {
        Draft => "草稿",
        InReview => "待审",
        Approved => "已批准",
        Scheduled => "待发布",
        Published => "已发布",
        _ => "已下线",
    };

    private string? Refusal(ContentVersion version, EditorialMove move, Actor actor, string? reason, DateTime? publishAtUtc)
    {
        if (!actor.IsIn([.. move.Roles]))
        {
            return $"您的角色不能把内容变为“{NameOf(move.To)}”。";
        }

        if (move.NeedsReason && string.IsNullOrWhiteSpace(reason))
        {
            return "请写明原因，作者会看到。";
        }

        if (reason?.Length > ContentVersion.MaxComment)
        {
            return $"原因最多 {ContentVersion.MaxComment} 个字。";
        }

        if (move.To == Scheduled && !(publishAtUtc > clock.GetUtcNow().UtcDateTime))
        {
            return "请写一个将来的发布时间。";
        }

        if (move.To is Archived or Draft)
        {
            return null;
        }

        var document = version.Document();
        var fourEyes = types.Find(version.ContentType)?.FourEyes == true || document.Flag("Promotional");
        if (move.To == Approved && fourEyes && actor.Id is { } approver && approver == version.AuthorId)
        {
            return "产品和推广内容须由作者以外的人批准。";
        }

        return checks.ForPublishing(document) is [var first, ..] ? first.Message : null;
    }

    private static string Detail(ContentVersion version, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? $"第 {version.Number} 版" : $"第 {version.Number} 版：{reason.Trim()}";
}
