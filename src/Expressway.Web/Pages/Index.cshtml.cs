using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages;

/// <summary>The home page: search first, then where to begin.</summary>
[PublicPage]
internal sealed class IndexModel(OverviewReader overview, SiteInfo site) : PageModel
{
    public Overview? Overview { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Overview = await overview.HomeAsync(site.Region, ct);
}
