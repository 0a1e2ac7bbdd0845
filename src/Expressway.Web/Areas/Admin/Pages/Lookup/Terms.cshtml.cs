using Expressway.Core.Taxonomies;
using Expressway.Web.Areas.Admin.Forms;
using Expressway.Web.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Expressway.Web.Areas.Admin.Pages.Lookup;

/// <summary>Terms of a taxonomy for what somebody types into a picker.</summary>
internal sealed class TermsModel(TaxonomyCatalog taxonomies) : DeskPage
{
    private const int Most = 20;

    public IActionResult OnGet(string? taxonomy, string? q)
    {
        if (taxonomies.Current.Find(taxonomy ?? "") is not { } found)
        {
            return NotFound();
        }

        return new JsonResult(TermChoice.Search(found, (q ?? "").Trim(), Most).Select(term => new Hit(
            term.Code,
            term.Name(SiteText.Language),
            string.Join(" / ", found.Ancestors(term.Code).Reverse().Select(above => above.Name(SiteText.Language))))));
    }

    private sealed record Hit(string Id, string Name, string Note);
}
