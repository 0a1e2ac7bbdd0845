using Expressway.Web.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Expressway.Web.Pages;

/// <summary>The home page.</summary>
[PublicPage]
internal sealed class IndexModel : PageModel;
