using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages.Demands;

/// <summary>The receipt, shown once: it travels in a sealed cookie that is gone when it was read.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SentModel : PageModel
{
    /// <summary>Where the tracking number travels.</summary>
    public const string Number = "demand.number";

    /// <summary>Where the access code travels.</summary>
    public const string Code = "demand.code";

    public string? TrackingNumber { get; private set; }

    public string? AccessCode { get; private set; }

    public void OnGet()
    {
        TrackingNumber = TempData[Number] as string;
        AccessCode = TempData[Code] as string;
    }
}
