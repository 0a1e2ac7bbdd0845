using Expressway.Core.Taxonomies;
using Expressway.Web.Browsing;
using Expressway.Web.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Stages;

/// <summary>Everything for one life stage.</summary>
[PublicPage]
internal sealed class ShowModel(OverviewReader overview, TaxonomyCatalog taxonomies) : PageModel
{
    public Term? Term { get; private set; }

    public Overview? Overview { get; private set; }

    public IReadOnlyList<Term> Above { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (taxonomies.Current.Find(TaxonomyNames.Stages) is not { } taxonomy || taxonomy.Today(code) is not { } term)
        {
            return NotFound();
        }

        if (term.Code != code)
        {
            return RedirectToPagePermanent("/Stages/Show", new { code = term.Code });
        }

        Term = term;
        Above = taxonomy.Ancestors(code);
        Overview = await overview.TermAsync("stage", term, taxonomy, ct);
        return Page();
    }
}
