using Expressway.Core.Demands;
using Expressway.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Expressway.Web.Pages.Demands;

/// <summary>Where a demand stands, for who has its number and code. Both are posted, so that neither is in an address.</summary>
[EnableRateLimiting(SiteLimits.Asking)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StatusModel(DemandIntake intake) : PageModel
{
    private const int MaxLength = 60;

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public DemandProgress? Progress { get; private set; }

    public bool IsUnknown { get; private set; }

    /// <summary>The station of the line where it stands, 0 to 4.</summary>
    public int Station => Progress?.Status switch
    {
        null or DemandStatus.Draft or DemandStatus.Submitted => 0,
        DemandStatus.Verified => 1,
        DemandStatus.Published or DemandStatus.Matched => 2,
        DemandStatus.Referred or DemandStatus.InTalks => 3,
        _ => 4,
    };

    public IActionResult OnGet() => Page();

    public async Task OnPostAsync(CancellationToken ct)
    {
        if (Number is { Length: > 0 and <= MaxLength } && Code is { Length: > 0 and <= MaxLength })
        {
            Progress = await intake.StatusAsync(Number, Code, ct);
        }

        IsUnknown = Progress is null;
    }
}
