using System.Data.Common;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Collecting;

/// <summary>Reads one source: its list, then the pages whose time has come. Everything is saved page by page, so that a killed run goes on where it stood.</summary>
public sealed class SourceReader
{
    private readonly IServiceScopeFactory _scopes;
    private readonly ListVisitor _lists;
    private readonly PageIntake _pages;
    private readonly CollectorOptions _options;
    private readonly int _parallel;
    private readonly TimeProvider _clock;

    internal SourceReader(IServiceScopeFactory scopes, ListVisitor lists, PageIntake pages, IOptions<CollectorOptions> options, IOptions<CrawlerOptions> crawler, TimeProvider clock)
    {
        _scopes = scopes;
        _lists = lists;
        _pages = pages;
        _options = options.Value;
        _parallel = crawler.Value.MaxConnectionsPerHost;
        _clock = clock;
    }

    /// <summary>Reads a source and notes the run at it.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="all">Whether known pages are asked for before their time too.</param>
    /// <param name="progress">Hears of each page; may be null.</param>
    /// <param name="ct">Cancellation; what was read stays.</param>
    /// <exception cref="SourceFailedException">The list or too many pages could not be read, or the storage failed.</exception>
    public async Task<CrawlReport> ReadAsync(Guid sourceId, bool all, IProgress<CrawlStep>? progress, CancellationToken ct)
    {
        try
        {
            return await RunAsync(sourceId, all, progress, ct);
        }
        catch (SourceFailedException error)
        {
            await NoteAsync(sourceId, source => source.Fail(error.Message, Now), ct);
            throw;
        }
        catch (Exception error) when (error is DbException or DbUpdateException or IOException)
        {
            throw new SourceFailedException("The storage failed: " + error.Message, error);
        }
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private async Task<CrawlReport> RunAsync(Guid sourceId, bool all, IProgress<CrawlStep>? progress, CancellationToken ct)
    {
        var began = Now;
        var tally = new CrawlTally();
        var name = await DiscoverAsync(sourceId, tally, ct);
        var due = await DueAsync(sourceId, all, ct);
        var failures = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = _parallel, CancellationToken = ct }, async (page, token) =>
        {
            if (Now - began > TimeSpan.FromMinutes(_options.MaxRunMinutes))
            {
                return;
            }

            var (url, outcome) = await _pages.RunAsync(page, token);
            var done = tally.Count(outcome);
            progress?.Report(new CrawlStep(name, done, due.Count, url, outcome));
            var inARow = outcome == PageOutcome.Failed ? Interlocked.Increment(ref failures) : Interlocked.Exchange(ref failures, 0);
            if (outcome == PageOutcome.Failed && inARow >= _options.MaxFailuresInARow)
            {
                throw new SourceFailedException($"{inARow} pages in a row could not be read; the last was {url}.");
            }
        });
        await NoteAsync(sourceId, source => source.Succeed(Now), ct);
        return tally.Report(name);
    }

    private async Task<string> DiscoverAsync(Guid sourceId, CrawlTally tally, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        var source = await db.Sources.FindAsync([sourceId], ct) ?? throw new SourceFailedException($"There is no source {sourceId}.");
        var list = await _lists.VisitAsync(source, (addresses, token) => Frontier.HasFreshAsync(db, source.Id, addresses, token), ct);
        if (!list.IsUnchanged)
        {
            (tally.Found, tally.Fresh) = await Frontier.NoteAsync(db, source, list.Addresses, Now, ct);
            source.Validate(list.ETag, list.LastModified);
            await db.SaveChangesAsync(ct);
        }

        return source.Name;
    }

    private async Task<List<Guid>> DueAsync(Guid sourceId, bool all, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        return await Frontier.DueAsync(db, sourceId, all, Now, _options.MaxPagesPerRun, ct);
    }

    private async Task NoteAsync(Guid sourceId, Action<Source> note, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        if (await db.Sources.FindAsync([sourceId], ct) is { } source)
        {
            note(source);
            await db.SaveChangesAsync(ct);
        }
    }
}
