using Expressway.Core.Sources;
using Expressway.Crawler.Collecting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace Expressway.Crawler.Jobs;

/// <summary>Reads the sources whose time has come, a few at once, so that a slow one holds up nobody. One bad source never stops the others.</summary>
[DisallowConcurrentExecution]
public sealed partial class ReadDueSourcesJob(
    SourceReader reader, IServiceScopeFactory scopes, IOptions<CollectorOptions> options, TimeProvider clock, ILogger<ReadDueSourcesJob> logger,
    IHostApplicationLifetime? lifetime = null) : IJob
{
    /// <summary>The job's name.</summary>
    public static readonly JobKey Key = new("read-due-sources", "crawler");

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A process that ends does not wait for slow sites: what was read is saved, the rest is due again.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime?.ApplicationStopping ?? CancellationToken.None);
        await RunAsync(either.Token);
    }

    /// <summary>Reads until no source is due and none is being read. A source is read once a call at most.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var begun = new HashSet<Guid>();
        var lanes = new List<Task>();
        while (true)
        {
            await FillAsync(lanes, begun, ct);
            if (lanes.Count == 0)
            {
                return;
            }

            await Task.WhenAny([.. lanes, Task.Delay(LookAgain, clock, ct)]);
            if (ct.IsCancellationRequested)
            {
                await Task.WhenAll(lanes);
            }

            foreach (var done in lanes.Where(lane => lane.IsCompleted).ToList())
            {
                lanes.Remove(done);
                await done;
            }
        }
    }

    private async Task FillAsync(List<Task> lanes, HashSet<Guid> begun, CancellationToken ct)
    {
        var free = options.Value.ParallelSources - lanes.Count;
        if (free == 0)
        {
            return;
        }

        foreach (var source in (await DueAsync(ct)).Where(source => !begun.Contains(source)).Take(free).ToList())
        {
            begun.Add(source);
            lanes.Add(ReadAsync(source, ct));
        }
    }

    private async Task ReadAsync(Guid source, CancellationToken ct)
    {
        try
        {
            var report = await reader.ReadAsync(source, all: false, progress: null, ct);
            LogRead(report.Source, report.Asked, report.Added, report.Failed);
        }
        catch (SourceFailedException error)
        {
            LogFailed(source, error);
        }
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SourceRegistry>().DueAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "Read {Source}: {Asked} pages, {Added} new, {Failed} failed")]
    private partial void LogRead(string source, int asked, int added, int failed);

    [LoggerMessage(LogLevel.Warning, "Could not read source {Source}; the others go on")]
    private partial void LogFailed(Guid source, Exception error);
}
