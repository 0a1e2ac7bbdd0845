namespace Expressway.Core.Sources;

/// <summary>What was decided about a page that the crawler read.</summary>
public enum InboxStatus
{
    /// <summary>Nobody decided yet.</summary>
    New,

    /// <summary>It became a content item.</summary>
    Accepted,

    /// <summary>It will not be published.</summary>
    Rejected,
}
