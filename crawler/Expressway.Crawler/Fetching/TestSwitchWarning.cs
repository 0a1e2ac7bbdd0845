using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Fetching;

/// <summary>Says at start that a switch for tests or benchmarks is on, and that nobody can be reached about the crawler.</summary>
internal sealed partial class TestSwitchWarning(IOptions<CrawlerOptions> options, ILogger<TestSwitchWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AllowPrivateAddresses)
        {
            LogPrivateAddresses();
        }

        if (options.Value.MaxConnectionsPerHost > 1)
        {
            LogConnections(options.Value.MaxConnectionsPerHost);
        }

        if (options.Value.Contact.Length == 0 && options.Value.Enabled)
        {
            LogNoContact();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Crawler:AllowPrivateAddresses is on: the crawler may reach internal machines. For tests only")]
    private partial void LogPrivateAddresses();

    [LoggerMessage(LogLevel.Warning, "Crawler:MaxConnectionsPerHost is {Connections}: impolite to any real site. For benchmarks only")]
    private partial void LogConnections(int connections);

    [LoggerMessage(LogLevel.Information, "Crawler:Contact is empty: webmasters cannot reach you about the crawler")]
    private partial void LogNoContact();
}
