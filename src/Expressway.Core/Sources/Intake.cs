namespace Expressway.Core.Sources;

/// <summary>The inbox's answer to a page.</summary>
/// <param name="Answer">What was done.</param>
/// <param name="Item">The item that stands for the page: the new one, or the one that was there.</param>
public sealed record Intake(IntakeResult Answer, InboxItem Item);
