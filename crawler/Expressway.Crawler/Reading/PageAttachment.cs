namespace Expressway.Crawler.Reading;

/// <summary>A file that a page offers (附件).</summary>
/// <param name="Address">Absolute http(s) address.</param>
/// <param name="Name">The words of the link, else the file's name.</param>
/// <param name="Extension">Lower case without the dot, such as <c>pdf</c>.</param>
public sealed record PageAttachment(Uri Address, string Name, string Extension);
