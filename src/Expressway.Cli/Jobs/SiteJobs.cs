using Quartz;

namespace Expressway.Cli.Jobs;

/// <summary>Registers the site's own work: the sweep by Quartz, the indexer as a worker.</summary>
internal static class SiteJobs
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan RetentionInterval = TimeSpan.FromHours(6);

    /// <summary>Adds the jobs; the crawler adds its own to the same scheduler.</summary>
    public static IServiceCollection AddSiteJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<SweepJob>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Interval).RepeatForever()),
            job => job.WithIdentity(SweepJob.Key)));
        services.AddQuartz(quartz => quartz.ScheduleJob<RetentionJob>(
            trigger => trigger.StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(RetentionInterval).RepeatForever()),
            job => job.WithIdentity(RetentionJob.Key)));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<IndexerWorker>();
        return services;
    }
}
