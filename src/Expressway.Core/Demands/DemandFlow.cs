using static Expressway.Core.Demands.DemandStatus;

namespace Expressway.Core.Demands;

/// <summary>The life of a demand as one table.</summary>
public static class DemandFlow
{
    private static readonly DemandStatus[] Results = [Met, PartlyMet, NotMet, Withdrawn, NotReachable];

    private static readonly Dictionary<DemandStatus, DemandStatus[]> Steps = new()
    {
        [Draft] = [Submitted, Withdrawn],
        [Submitted] = [Draft, Verified, Withdrawn, NotReachable],
        [Verified] = [Published, Draft, Withdrawn, NotReachable],
        [Published] = [Matched, .. Results],
        [Matched] = [Referred, .. Results],
        [Referred] = [InTalks, .. Results],
        [InTalks] = [.. Results],
        [Met] = [FollowedUp],
        [PartlyMet] = [FollowedUp],
        [NotMet] = [FollowedUp],
        [Withdrawn] = [],
        [NotReachable] = [],
        [FollowedUp] = [Evaluated],
        [Evaluated] = [],
    };

    /// <summary>The states that may follow a state.</summary>
    public static IReadOnlyList<DemandStatus> From(DemandStatus status) => Steps[status];

    /// <summary>Whether a demand may go from one state to another.</summary>
    public static bool Allows(DemandStatus from, DemandStatus to) => Steps[from].Contains(to);

    /// <summary>Whether nothing more is owed to the owner but a follow-up.</summary>
    public static bool IsClosed(DemandStatus status) => status is Met or PartlyMet or NotMet or Withdrawn or NotReachable or FollowedUp or Evaluated;

    /// <summary>A state's name in Chinese, for messages and pages.</summary>
    public static string NameOf(DemandStatus status) => status switch
    {
        Draft => "待补充",
        Submitted => "已提交",
        Verified => "已核验",
        Published => "已公开",
        Matched => "已匹配",
        Referred => "已推荐",
        InTalks => "洽谈中",
        Met => "已满足",
        PartlyMet => "部分满足",
        NotMet => "未满足",
        Withdrawn => "已撤回",
        NotReachable => "联系不上",
        FollowedUp => "已回访",
        _ => "已评价",
    };
}
