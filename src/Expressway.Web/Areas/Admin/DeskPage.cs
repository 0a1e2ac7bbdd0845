using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Areas.Admin;

/// <summary>What every page of the desk knows: who is there, and the sentence that the last action left.</summary>
internal abstract class DeskPage : PageModel
{
    private const string SaidKey = "said";

    /// <summary>Who is signed in.</summary>
    public Actor Actor => User.Actor();

    /// <summary>Leaves a sentence for the page that comes next.</summary>
    public void Say(string sentence) => TempData[SaidKey] = sentence;

    /// <summary>Shows a refusal on this page.</summary>
    protected void Refuse(Outcome outcome, string field = "")
    {
        if (!outcome.IsDone)
        {
            ModelState.AddModelError(field, outcome.Refusal);
        }
    }
}
