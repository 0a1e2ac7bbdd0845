using Expressway.Core.Content;
using Expressway.Core.Demands;
using Expressway.Core.Institutions;
using Expressway.Core.Policies;
using Expressway.Core.Products;
using Expressway.Core.Sources;
using Expressway.Core.Taxonomies;
using Expressway.Core.Workflow;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Expressway.Core;

/// <summary>Registers the rules.</summary>
public static class CoreServices
{
    /// <summary>Adds the services of all modules. The host adds <c>ExpresswayDbContext</c> (storage), <see cref="IHtmlCleaner"/> (crawler) and logging.</summary>
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TaxonomyCatalog>();
        services.AddSingleton<ContentTypeCatalog>();
        services.AddScoped<ContentChecks>();
        services.AddScoped<ContentStore>();
        services.AddScoped<ContentProjector>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<EditorialWorkflow>();
        services.AddScoped<PublishingSweep>();
        services.AddScoped<IContentProjection, PolicyProjection>();
        services.AddScoped<IContentProjection, PolicyItemProjection>();
        services.AddScoped<IContentProjection, ProductProjection>();
        services.AddScoped<IContentProjection, InstitutionProjection>();
        services.AddSingleton<IContentCheck, PolicyCheck>();
        services.AddSingleton<IContentCheck, PolicyItemCheck>();
        services.AddSingleton<IContentCheck, ProductCheck>();
        services.AddScoped<DemandIntake>();
        services.AddScoped<DemandDesk>();
        services.AddScoped<SourceRegistry>();
        services.AddScoped<Inbox>();
        return services;
    }
}
