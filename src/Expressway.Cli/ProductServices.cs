using Expressway.Core;
using Expressway.Crawler;
using Expressway.Storage;

namespace Expressway.Cli;

/// <summary>What every command needs: the rules over the configured storage, with the crawler.</summary>
internal static class ProductServices
{
    /// <summary>Adds storage, rules and what joins the two.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services)
    {
        services.AddStorage();
        services.AddCore();
        services.AddCrawler();
        return services;
    }
}
