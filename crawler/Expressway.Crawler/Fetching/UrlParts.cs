namespace Expressway.Crawler.Fetching;

/// <summary>What the parser has read so far; <see cref="WebUrl"/> is made of it.</summary>
internal sealed class UrlParts
{
    public string Scheme { get; set; } = "";

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string? Host { get; set; }

    public int? Port { get; set; }

    public string? OpaquePath { get; set; }

    public List<string> Segments { get; set; } = [];

    public string? Query { get; set; }

    public string? Fragment { get; set; }

    public bool IsSpecial => WebUrl.IsSpecialScheme(Scheme);

    public void CopyAuthority(WebUrl from)
    {
        UserName = from.UserName;
        Password = from.Password;
        Host = from.Host;
        Port = from.Port;
    }

    public void CopyPath(WebUrl from)
    {
        OpaquePath = from.OpaquePath;
        Segments = [.. from.Segments];
        Query = from.Query;
    }

    /// <summary>Removes the last segment, but never a drive letter of a file address.</summary>
    public void Shorten()
    {
        if (Scheme == "file" && Segments.Count == 1 && UrlInput.IsDriveLetter(Segments[0], mustBeNormal: true))
        {
            return;
        }

        if (Segments.Count > 0)
        {
            Segments.RemoveAt(Segments.Count - 1);
        }
    }
}
