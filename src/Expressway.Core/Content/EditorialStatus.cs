namespace Expressway.Core.Content;

/// <summary>Where a version stands in the editorial flow; the moves are in <c>Workflow/EditorialWorkflow</c>.</summary>
public enum EditorialStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for an approver.</summary>
    InReview,

    /// <summary>May be published.</summary>
    Approved,

    /// <summary>Will be published by the sweep at its time.</summary>
    Scheduled,

    /// <summary>Public, or was until a later version took its place.</summary>
    Published,

    /// <summary>Taken off the site.</summary>
    Archived,
}
