using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// Classes of addresses by the special-purpose registries of RFC 6890. An IPv6 address that carries an IPv4 one
/// (compatible, mapped, NAT64, 6to4) has the class of that one, because that is where the packets end; Teredo lies in
/// 2001::/23 and is reserved.
/// </summary>
public static class AddressClasses
{
    private static readonly (IPNetwork Net, AddressClass Class)[] V4 =
    [
        (IPNetwork.Parse("127.0.0.0/8"), AddressClass.Loopback),
        (IPNetwork.Parse("169.254.0.0/16"), AddressClass.LinkLocal),
        (IPNetwork.Parse("10.0.0.0/8"), AddressClass.Private),
        (IPNetwork.Parse("172.16.0.0/12"), AddressClass.Private),
        (IPNetwork.Parse("192.168.0.0/16"), AddressClass.Private),
        (IPNetwork.Parse("0.0.0.0/8"), AddressClass.Reserved),
        (IPNetwork.Parse("100.64.0.0/10"), AddressClass.Reserved),
        (IPNetwork.Parse("192.0.0.0/24"), AddressClass.Reserved),
        (IPNetwork.Parse("192.0.2.0/24"), AddressClass.Reserved),
        (IPNetwork.Parse("192.88.99.0/24"), AddressClass.Reserved),
        (IPNetwork.Parse("198.18.0.0/15"), AddressClass.Reserved),
        (IPNetwork.Parse("198.51.100.0/24"), AddressClass.Reserved),
        (IPNetwork.Parse("203.0.113.0/24"), AddressClass.Reserved),
        (IPNetwork.Parse("224.0.0.0/4"), AddressClass.Reserved),
        (IPNetwork.Parse("240.0.0.0/4"), AddressClass.Reserved),
    ];

    private static readonly (IPNetwork Net, AddressClass Class)[] V6 =
    [
        (IPNetwork.Parse("fe80::/10"), AddressClass.LinkLocal),
        (IPNetwork.Parse("fc00::/7"), AddressClass.Private),
        (IPNetwork.Parse("2001::/23"), AddressClass.Reserved),
        (IPNetwork.Parse("2001:db8::/32"), AddressClass.Reserved),
        (IPNetwork.Parse("3fff::/20"), AddressClass.Reserved),
        (IPNetwork.Parse("2000::/3"), AddressClass.Public),
    ];

    /// <summary>The class of an address that a name resolved to.</summary>
    public static AddressClass Of(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Find(V4, address, AddressClass.Public);
        }

        if (IPAddress.IPv6Loopback.Equals(address))
        {
            return AddressClass.Loopback;
        }

        return Carried(address.GetAddressBytes()) is { } v4 ? Find(V4, v4, AddressClass.Public) : Find(V6, new IPAddress(address.GetAddressBytes()), AddressClass.Reserved);
    }

    /// <summary>The class of a serialised host (see <see cref="WebUrl.Host"/>).</summary>
    public static AddressClass OfHost(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (LooksLikeAddress(host))
        {
            return Of(IPAddress.Parse(host.Trim('[', ']')));
        }

        var name = host.TrimEnd('.');
        return name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal) ? AddressClass.Loopback : AddressClass.Name;
    }

    /// <summary>A serialised host of a web address is an address exactly if it is in brackets or its last label is a number.</summary>
    internal static bool LooksLikeAddress(string host) =>
        host.Length > 0 && (host[0] == '[' || (char.IsAsciiDigit(host[^1]) && !host.AsSpan(host.LastIndexOf('.') + 1).ContainsAnyExceptInRange('0', '9')));

    private static AddressClass Find((IPNetwork Net, AddressClass Class)[] nets, IPAddress address, AddressClass otherwise)
    {
        foreach (var (net, found) in nets)
        {
            if (net.Contains(address))
            {
                return found;
            }
        }

        return otherwise;
    }

    private static IPAddress? Carried(byte[] bytes)
    {
        var high = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var middle = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8));
        var low = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12));
        var isCompatible = high == 0 && (middle == 0xFFFF || (middle == 0 && low > 1));
        var isNat64 = high == 0x0064_FF9B_0000_0000 && middle == 0;
        return isCompatible || isNat64 ? new IPAddress(bytes.AsSpan(12))
            : high >> 48 == 0x2002 ? new IPAddress(bytes.AsSpan(2, 4))
            : null;
    }
}
