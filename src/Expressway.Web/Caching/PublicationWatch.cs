using System.Data.Common;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Expressway.Web.Caching;

/// <summary>
/// Notices that what the public sees has changed, whichever process changed it: each publication makes the sum of the
/// item versions grow, and the outbox shrinks when the index has heard of it. Looks every two seconds.
/// </summary>
internal sealed partial class PublicationWatch(PublicationStamp stamp, IServiceScopeFactory scopes, IOutputCacheStore cache, ILogger<PublicationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Looks now, and drops what is kept when something has changed.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        var versions = await db.ContentItems.IgnoreQueryFilters().SumAsync(item => (long)item.Version, ct);
        var waiting = await db.Outbox.CountAsync(ct);
        var seen = $"{versions}.{waiting}";
        if (seen != stamp.Current)
        {
            stamp.Current = seen;
            await cache.EvictByTagAsync(PublicationStamp.Tag, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException error)
            {
                LogFailed(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "Could not look whether something was published; pages may be a minute old")]
    private partial void LogFailed(Exception error);
}
