namespace Expressway.Web.Browsing;

/// <summary>A published item that names another one, or is named by it.</summary>
/// <param name="Field">The picker that makes the link.</param>
/// <param name="IsIncoming">Whether the other item names this one.</param>
/// <param name="Entry">The other item.</param>
public sealed record LinkedEntry(string Field, bool IsIncoming, ContentEntry Entry);
