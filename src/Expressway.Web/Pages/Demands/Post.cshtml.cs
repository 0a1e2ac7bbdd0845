using Expressway.Core.Content;
using Expressway.Core.Demands;
using Expressway.Core.Taxonomies;
using Expressway.Web.Browsing;
using Expressway.Web.Http;
using Expressway.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Expressway.Web.Pages.Demands;

/// <summary>Posting a demand without an account. What was typed is shown again as typed; the service says what must be mended.</summary>
[EnableRateLimiting(SiteLimits.Sending)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PostModel(DemandIntake intake, TaxonomyCatalog taxonomies, ContentReader reader, SiteInfo site, IStringLocalizer text) : PageModel
{
    /// <summary>The longest text of any field that is read at all; the service names the real limits.</summary>
    private const int MaxAnything = 4_000;

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The number of a demand that came back and is mended; null for a new one.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>The code that opens it.</summary>
    [BindProperty]
    public string? Code { get; set; }

    public bool IsMended => Number is { Length: > 0 and <= 60 } && Code is { Length: > 0 and <= 60 };

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public ContentEntry? Product { get; private set; }

    public IReadOnlyList<Term> Families => Roots(TaxonomyNames.Families);

    public IReadOnlyList<Term> Purposes => Roots(TaxonomyNames.Purposes);

    public IReadOnlyList<Term> Security => Roots(TaxonomyNames.Security);

    public IReadOnlyList<Term> Industries => Roots(TaxonomyNames.Industries);

    public IReadOnlyList<Term> Regions => taxonomies.Current.Find(TaxonomyNames.Regions)?.Children(site.Region) ?? [];

    public async Task OnGetAsync(string? product, CancellationToken ct)
    {
        Form.Family = "financing";
        if (product is { Length: <= 40 } && await reader.FindAsync(product, ct) is { Type.Name: "Product" } found)
        {
            Product = found;
            Form.Family = found.Document.Term("Family");
            Form.Words = found.Title;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var submission = IsMended ? await intake.ReviseAsync(Number!, Code!, Form.ToApplication(), ct) : await intake.SubmitAsync(Form.ToApplication(), ct);
        if (submission.Receipt is { } receipt)
        {
            TempData[SentModel.Number] = receipt.TrackingNumber;
            TempData[SentModel.Code] = receipt.AccessCode;
            return RedirectToPage("/Demands/Sent");
        }

        Findings = [.. submission.Findings.OrderBy(finding => Input.Order.IndexOf(finding.Field))];
        return Page();
    }

    /// <summary>Shows a demand that came back as it was sent, to be mended.</summary>
    public async Task<IActionResult> OnPostMendAsync(CancellationToken ct)
    {
        if (!IsMended || await intake.ApplicationAsync(Number!, Code!, ct) is not { } application)
        {
            return RedirectToPage("/Demands/Status");
        }

        ModelState.Clear();
        Form = Input.Of(application);
        return Page();
    }

    /// <summary>What is wrong with a field, in the language of the request; null when nothing is.</summary>
    public string? Fault(string field) => Findings.FirstOrDefault(finding => finding.Field == field) is { } finding ? Said(finding) : null;

    /// <summary>A finding in the language of the request; the rules speak Chinese.</summary>
    public string Said(Finding finding) => SiteText.Language == "en" ? text["Post.Error." + finding.Field] : finding.Message;

    private IReadOnlyList<Term> Roots(string taxonomy) => taxonomies.Current.Find(taxonomy)?.Roots ?? [];

    /// <summary>The form as typed.</summary>
    internal sealed class Input
    {
        /// <summary>The fields in the order of the form.</summary>
        public static readonly List<string> Order =
            [nameof(Family), nameof(Purpose), nameof(Amount), nameof(NeededBy), nameof(Security), nameof(Region), nameof(Industry), nameof(Company), nameof(ContactName), nameof(Phone), nameof(Email), nameof(Words), nameof(Consent)];

        public string? Family { get; set; }

        public string? Purpose { get; set; }

        public string? Amount { get; set; }

        public string? NeededBy { get; set; }

        public List<string> Security { get; set; } = [];

        public string? Region { get; set; }

        public string? Industry { get; set; }

        public string? Company { get; set; }

        public string? ContactName { get; set; }

        public string? Phone { get; set; }

        public string? Email { get; set; }

        public string? Words { get; set; }

        public bool Consent { get; set; }

        public static Input Of(DemandApplication application) => new()
        {
            Family = application.Family,
            Purpose = application.Purpose,
            Amount = application.Amount,
            NeededBy = application.NeededBy,
            Security = [.. application.Security],
            Region = application.Region,
            Industry = application.Industry,
            Company = application.Company,
            ContactName = application.ContactName,
            Phone = application.Phone,
            Email = application.Email,
            Words = application.Words,
        };

        public DemandApplication ToApplication() => new()
        {
            Family = Cut(Family),
            Purpose = Cut(Purpose),
            Amount = Cut(Amount),
            NeededBy = Cut(NeededBy),
            Security = [.. Security.Take(20)],
            Region = Cut(Region),
            Industry = Cut(Industry),
            Company = Cut(Company),
            ContactName = Cut(ContactName),
            Phone = Cut(Phone),
            Email = Cut(Email),
            Words = Cut(Words),
            Consent = Consent,
        };

        private static string? Cut(string? typed) => typed is { Length: > MaxAnything } ? typed[..MaxAnything] : typed;
    }
}
