using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Fetching;

/// <summary>
/// Keeps requests on the public web (against server-side request forgery): ports by a list, literal addresses before a
/// request, and each resolved address when the connection is opened, so that a name that changes its address gains nothing.
/// </summary>
internal sealed class AddressGuard(IOptions<CrawlerOptions> options, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    /// <summary>Refuses what can be refused without resolving.</summary>
    /// <exception cref="FetchFailedException">The address does not lead to the public web.</exception>
    public void Check(WebUrl url)
    {
        if (!url.IsWeb)
        {
            throw new FetchFailedException(FetchFailure.InvalidAddress, $"{url.Scheme} addresses are not fetched.");
        }

        if (options.Value.AllowPrivateAddresses)
        {
            return;
        }

        if (url.EffectivePort is not (80 or 443 or 8080 or 8443))
        {
            throw new FetchFailedException(FetchFailure.ForbiddenAddress, $"Port {url.EffectivePort} is not fetched from.");
        }

        if (url.AddressClass is not (AddressClass.Name or AddressClass.Public))
        {
            throw Forbidden(url.Host!);
        }
    }

    /// <summary>The handler's connect callback: resolves, checks every address, connects to the first that answers.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await ResolveAsync(host, ct);
        if (!options.Value.AllowPrivateAddresses && addresses.Any(a => AddressClasses.Of(a) != AddressClass.Public))
        {
            throw Forbidden(host);
        }

        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException error)
            {
                socket.Dispose();
                last = error;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw new FetchFailedException(FetchFailure.NotConnected, $"No connection to {host}.", last);
    }

    private static FetchFailedException Forbidden(string host) =>
        new(FetchFailure.ForbiddenAddress, $"{host} does not lead to the public web.");

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken ct)
    {
        try
        {
            var addresses = await _resolve(host, ct);
            return addresses.Length > 0 ? addresses : throw new FetchFailedException(FetchFailure.NotResolved, $"{host} has no address.");
        }
        catch (SocketException error)
        {
            throw new FetchFailedException(FetchFailure.NotResolved, $"{host} has no address.", error);
        }
    }
}
