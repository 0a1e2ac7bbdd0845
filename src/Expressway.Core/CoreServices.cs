using Expressway.Core.Content;
using Expressway.Core.Demands;
using Expressway.Core.Institutions;
using Expressway.Core.Policies;
using Expressway.Core.Products;
using Expressway.Core.Recipes;
using Expressway.Core.Recipes.Steps;
using Expressway.Core.Search;
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
        services.AddSingleton<SynonymCatalog>();
        services.AddSingleton<ContentTypeCatalog>();
        services.AddSingleton<SiteSettings>();
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
        services.AddOptions<RecipeOptions>().BindConfiguration(RecipeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RecipeLibrary>();
        services.AddSingleton<SiteSnapshot>();
        services.AddScoped<RecipeRunner>();
        services.AddScoped<RecipeExporter>();
        services.AddScoped<IRecipeStepHandler, SettingsStep>();
        services.AddScoped<IRecipeStepHandler, ThemesStep>();
        services.AddScoped<IRecipeStepHandler, RolesStep>();
        services.AddScoped<IRecipeStepHandler, TaxonomiesStep>();
        services.AddScoped<IRecipeStepHandler, ContentDefinitionStep>();
        services.AddScoped<IRecipeStepHandler, ContentStep>();
        services.AddScoped<IRecipeStepHandler, UsersStep>();
        services.AddScoped<IRecipeStepHandler, SourcesStep>();
        services.AddScoped<IRecipeStepExporter, SourcesStep>();
        services.AddScoped<IRecipeStepHandler, SynonymsStep>();
        services.AddScoped<IRecipeStepExporter, SynonymsStep>();
        services.AddScoped<SearchDocuments>();
        services.AddScoped<Indexer>();
        services.AddScoped<DemandIntake>();
        services.AddScoped<DemandDesk>();
        services.AddScoped<DemandRetention>();
        services.AddScoped<SourceRegistry>();
        services.AddScoped<Inbox>();
        return services;
    }
}
