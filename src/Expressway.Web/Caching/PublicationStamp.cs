namespace Expressway.Web.Caching;

/// <summary>The state of what the public sees, as <see cref="PublicationWatch"/> last saw it.</summary>
internal sealed class PublicationStamp
{
    /// <summary>The tag of everything kept by the output cache.</summary>
    public const string Tag = "public";

    private volatile string _current = "";

    /// <summary>Changes when the public content changes.</summary>
    public string Current
    {
        get => _current;
        set => _current = value;
    }
}
