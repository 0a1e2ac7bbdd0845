namespace Expressway.Web.Theming;

/// <summary>When something can be applied for, in words.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsDue">Whether it is a signal: it closes soon.</param>
/// <param name="IsOpen">Whether one can apply today.</param>
public sealed record Deadline(string Text, bool IsDue, bool IsOpen);
