using Expressway.Core.Content;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Content;

/// <summary>The list of a section.</summary>
[PublicPage]
internal sealed class ListModel(Browser browser, ContentTypeCatalog types) : PageModel
{
    public BrowseResult? List { get; private set; }

    public async Task OnGetAsync(string section, CancellationToken ct)
    {
        var type = types.InSection(section)!;
        List = await browser.BrowseAsync(BrowseQuery.Read(Request.Query, Browser.FacetsOf(type)), type, ct);
    }
}
