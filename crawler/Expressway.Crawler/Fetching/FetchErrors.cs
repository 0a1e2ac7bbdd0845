using System.Net.Sockets;

namespace Expressway.Crawler.Fetching;

/// <summary>Turns what the network stack throws into the one exception of the border.</summary>
internal static class FetchErrors
{
    /// <summary>Null for what is no failure of the outside world: the caller's own cancellation, and bugs.</summary>
    public static FetchFailedException? Translate(Exception error, WebUrl url, CancellationToken ct)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is FetchFailedException known)
            {
                return known;
            }
        }

        return error switch
        {
            OperationCanceledException when ct.IsCancellationRequested => null,
            OperationCanceledException => new FetchFailedException(FetchFailure.TimedOut, $"{url} took too long.", error),
            UriFormatException => new FetchFailedException(FetchFailure.InvalidAddress, $"{url} cannot be fetched.", error),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new FetchFailedException(FetchFailure.NotResolved, $"{url.Host} has no address.", error),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } =>
                new FetchFailedException(FetchFailure.NotConnected, $"No connection to {url.Host}.", error),
            HttpRequestException or IOException or InvalidDataException or SocketException => new FetchFailedException(FetchFailure.BrokenAnswer, $"{url} broke off.", error),
            _ => null,
        };
    }
}
