namespace Expressway.Core.Sources;

/// <summary>A file that a page links to.</summary>
/// <param name="Name">What the link says.</param>
/// <param name="Url">Its absolute address.</param>
public sealed record FoundAttachment(string Name, string Url);
