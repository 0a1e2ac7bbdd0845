using Expressway.Core;
using Expressway.Core.Content;
using Expressway.Crawler.Cleaning;
using Expressway.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Expressway.Cli;

/// <summary>What every command needs: the rules over the configured storage, with the crawler's cleaner.</summary>
internal static class ProductServices
{
    /// <summary>Adds storage, rules and what joins the two.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services)
    {
        services.AddStorage();
        services.AddCore();
        services.TryAddSingleton<IHtmlCleaner, HtmlCleaner>();
        return services;
    }
}
