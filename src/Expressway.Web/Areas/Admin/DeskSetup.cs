using Expressway.Web.Areas.Admin.Forms;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Areas.Admin;

/// <summary>Registers the editors' desk.</summary>
internal static class DeskSetup
{
    /// <summary>Adds the desk's pages, with sign-in and who may enter which room.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSignIn();
        services.AddSingleton<DeskText>();
        services.AddScoped<ContentFormService>();
        services.AddScoped<InboxDecision>();
        services.Configure<RazorPagesOptions>(options =>
        {
            DeskAccess.Guard(options);
            options.Conventions.AddAreaFolderApplicationModelConvention(DeskAccess.Area, "/", page => page.Filters.Add(new DeskFilter()));
        });
        return services;
    }
}
