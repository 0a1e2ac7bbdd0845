namespace Expressway.Core.Content;

/// <summary>A public item that names another one by a content picker; a projection of the published document.</summary>
/// <param name="FromId">The item that names.</param>
/// <param name="Field">The picker's name, such as <c>Policy</c>.</param>
/// <param name="ToId">The item that is named; it may not be public.</param>
public sealed record ContentLink(string FromId, string Field, string ToId);
