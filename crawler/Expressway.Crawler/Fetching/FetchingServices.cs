using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Expressway.Crawler.Fetching;

/// <summary>Registers what goes out to the web.</summary>
public static class FetchingServices
{
    /// <summary>Adds the options (section <c>Crawler</c>), the guarded client, the robots cache and the pacer, one of each.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<CrawlerOptions>().BindConfiguration(CrawlerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GuardedHttpClient>();
        services.TryAddSingleton<RobotsCache>();
        services.TryAddSingleton<HostPacer>();
        services.AddHostedService<TestSwitchWarning>();
        return services;
    }
}
