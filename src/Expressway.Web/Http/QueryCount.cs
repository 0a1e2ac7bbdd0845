using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Expressway.Web.Http;

/// <summary>Counts the database queries of a request, so that a page that asks too often is seen.</summary>
internal sealed class QueryCount(IHttpContextAccessor accessor) : DbCommandInterceptor
{
    private static readonly object Key = new();

    /// <summary>How many queries a request has made so far.</summary>
    public static int Of(HttpContext context) => context.Items.TryGetValue(Key, out var count) && count is int number ? number : 0;

    /// <summary>Says it in the <c>Server-Timing</c> header (w3.org/TR/server-timing).</summary>
    public static Task SayAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.Append("Server-Timing", string.Create(CultureInfo.InvariantCulture, $"db;desc=\"{Of(context)}\""));
            return Task.CompletedTask;
        });
        return next(context);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    private void Count()
    {
        if (accessor.HttpContext is { } context)
        {
            context.Items[Key] = Of(context) + 1;
        }
    }
}
