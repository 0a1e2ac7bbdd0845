using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Web.Areas.Admin;

/// <summary>For all pages of the desk: nothing is kept by caches, and who lost a race over a row comes back to it with a sentence that says so.</summary>
internal sealed class DeskFilter : IAsyncPageFilter
{
    /// <summary>What somebody reads whose change came second.</summary>
    public const string Conflict = "别人刚改过这一项，您的操作没有执行。下面是现在的情况。";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        var done = await next();
        if (done is { Exception: DbUpdateConcurrencyException, ExceptionHandled: false } && context.HandlerInstance is DeskPage page)
        {
            page.Say(Conflict);
            done.ExceptionHandled = true;
            done.Result = new LocalRedirectResult(context.HttpContext.Request.PathBase + context.HttpContext.Request.Path);
        }
    }
}
