using System.Data.Common;
using Expressway.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Cli.Jobs;

/// <summary>Looks into the outbox four times a second, so that what is published is found at once; rebuilds an index that another analysis made.</summary>
internal sealed partial class IndexerWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IndexerWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var built = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                built = built || await BuildAsync(stoppingToken);
                while (await RunAsync(stoppingToken) > 0)
                {
                    // Until the outbox is empty.
                }
            }
            catch (Exception failure) when (failure is DbException or DbUpdateException or SearchUnavailableException or IOException)
            {
                LogFailed(failure);
                pause = PauseAfterFailure;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> BuildAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ISearchIndex>().NeedsRebuildAsync(ct))
        {
            LogRebuild();
            await scope.ServiceProvider.GetRequiredService<Indexer>().RebuildAsync(null, ct);
        }

        return true;
    }

    private async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Indexer>().RunAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "The index is new or was made by another analysis; building it")]
    private partial void LogRebuild();

    [LoggerMessage(LogLevel.Warning, "Indexing failed and is tried again")]
    private partial void LogFailed(Exception error);
}
