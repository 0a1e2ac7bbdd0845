namespace Expressway.Crawler.Fetching;

/// <summary>What kind of place an address leads to; only <see cref="Public"/> places are visited.</summary>
public enum AddressClass
{
    /// <summary>A host name; it has to be resolved before anything can be said.</summary>
    Name,

    /// <summary>127/8, ::1, localhost and names under it.</summary>
    Loopback,

    /// <summary>169.254/16 and fe80::/10, where cloud machines keep their secrets.</summary>
    LinkLocal,

    /// <summary>10/8, 172.16/12, 192.168/16 and fc00::/7.</summary>
    Private,

    /// <summary>Every other address that is not globally routed, such as 0/8, 100.64/10, 224/4 and documentation nets.</summary>
    Reserved,

    /// <summary>Globally routed.</summary>
    Public,
}
