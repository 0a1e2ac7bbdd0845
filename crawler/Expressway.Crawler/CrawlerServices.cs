using Expressway.Core.Content;
using Expressway.Crawler.Cleaning;
using Expressway.Crawler.Collecting;
using Expressway.Crawler.Fetching;
using Expressway.Crawler.Jobs;
using Expressway.Crawler.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace Expressway.Crawler;

/// <summary>Registers the crawler.</summary>
public static class CrawlerServices
{
    private static readonly TimeSpan JobInterval = TimeSpan.FromMinutes(1);

    /// <summary>Adds the sanitiser, the way out, and what reads sources. Storage, rules and logging are the host's.</summary>
    public static IServiceCollection AddCrawler(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddOptions<CollectorOptions>().BindConfiguration(CollectorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<HtmlCleaner>();
        services.TryAddSingleton<IHtmlCleaner>(provider => provider.GetRequiredService<HtmlCleaner>());
        services.AddSingleton<PageReader>();
        services.AddSingleton<RawStore>();
        services.AddSingleton<WebAccess>();
        services.AddSingleton<PageVisitor>();
        services.AddSingleton<ListVisitor>();
        services.AddSingleton<TrustedPublisher>();
        services.AddSingleton<PageIntake>();
        services.AddSingleton(provider => new SourceReader(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<ListVisitor>(),
            provider.GetRequiredService<PageIntake>(),
            provider.GetRequiredService<IOptions<CollectorOptions>>(),
            provider.GetRequiredService<IOptions<CrawlerOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ReadDueSourcesJob>();
        return services;
    }

    /// <summary>Adds the clockwork that reads due sources in this process, each minute, one round at a time.</summary>
    public static IServiceCollection AddCrawlerJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<ReadDueSourcesJob>(
            trigger => trigger.WithIdentity(ReadDueSourcesJob.Key.Name, ReadDueSourcesJob.Key.Group).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(JobInterval).RepeatForever()),
            job => job.WithIdentity(ReadDueSourcesJob.Key)));
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }
}
