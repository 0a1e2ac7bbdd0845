using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Expressway.Core.Recipes;
using Expressway.Storage;
using Expressway.Web.Areas.Admin;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Expressway.Web.Feeds;
using Expressway.Web.Http;
using Expressway.Web.Localization;
using Expressway.Web.Theming;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Expressway.Web;

/// <summary>The web site: what it needs and the order in which a request goes through it.</summary>
public static class WebSite
{
    /// <summary>Adds the public site. The host adds storage, core, the theme (<see cref="ThemeAssembly"/>) and the HTML cleaner.</summary>
    public static IServiceCollection AddExpresswayWeb(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.AddSingleton<IInterceptor, QueryCount>();
        AddPages(services);
        AddCaching(services);
        services.AddDataProtection().SetApplicationName("expressway");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FileSystemXmlRepository(
                Directory.CreateDirectory(provider.GetRequiredService<IOptions<DataOptions>>().Value.PathOf("keys")), provider.GetRequiredService<ILoggerFactory>())));
        services.AddDesk();
        services.AddSiteLimits();
        services.AddScoped<ContentReader>();
        services.AddScoped<Browser>();
        services.AddScoped<OverviewReader>();
        services.AddSingleton<FacetLabels>();
        services.AddSingleton<SiteInfo>();
        services.AddSingleton<Phrases>();
        return services;
    }

    /// <summary>Puts the site in the way of requests.</summary>
    public static WebApplication UseExpresswayWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.ServerTiming)
        {
            app.Use(QueryCount.SayAsync);
        }

        app.UseMiddleware<LanguagePath>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PublicPages>();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.Services.GetRequiredService<SiteAssets>().Map(app);
        app.MapFeeds();
        app.MapSearch();
        app.MapSitemaps();
        app.MapGet(RecipeSchema.Address, () => Results.Stream(RecipeSchema.Open(), "application/schema+json; charset=utf-8"));
        app.MapRazorPages();
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages();
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.ConstraintMap["section"] = typeof(SectionConstraint);
        });
        services.AddSingleton<IConfigureOptions<RazorViewEngineOptions>>(provider => new ConfigureOptions<RazorViewEngineOptions>(options =>
            options.ViewLocationExpanders.Add(new ThemeViewExpander(provider.GetRequiredService<IOptions<SiteOptions>>()))));
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(new ConfigureOptions<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "expressway.form";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        }));

        // Chinese as it is: shorter pages, readable sources. What HTML needs escaped still is.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<SiteText>();
        services.AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<SiteText>());
        services.AddSingleton<ContentTemplates>();
        services.AddSingleton(provider => new SiteAssets(
            [typeof(WebSite).Assembly, .. provider.GetServices<ThemeAssembly>().OrderBy(theme => theme.Name == provider.GetRequiredService<IOptions<SiteOptions>>().Value.Theme).Select(theme => theme.Assembly)]));
    }

    private static void AddCaching(IServiceCollection services)
    {
        services.AddSingleton<PublicationStamp>();
        services.AddSingleton<PublicationWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PublicationWatch>());
        services.AddOutputCache();
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>>(provider => new ConfigureOptions<OutputCacheOptions>(options =>
            options.AddBasePolicy(new PublicPagePolicy(provider.GetRequiredService<PublicationStamp>(), provider.GetRequiredService<IOptions<SiteOptions>>().Value.OutputCache))));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/atom+xml", "application/feed+json", "application/opensearchdescription+xml", "application/x-suggestions+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
