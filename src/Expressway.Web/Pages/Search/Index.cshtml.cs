using Expressway.Web.Browsing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Search;

/// <summary>The search over all kinds.</summary>
internal sealed class IndexModel(Browser browser) : PageModel
{
    public BrowseResult? List { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        List = await browser.BrowseAsync(BrowseQuery.Read(Request.Query, Browser.FacetsOf(null)), null, ct);
}
