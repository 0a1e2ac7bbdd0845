namespace Expressway.Storage;

/// <summary>What a check of the data found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Found">What was seen.</param>
/// <param name="Fix">What to do; null when all is well.</param>
public sealed record StorageFinding(string Check, string Found, string? Fix = null);
