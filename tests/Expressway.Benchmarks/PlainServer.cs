using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Expressway.Benchmarks;

/// <summary>The yardstick: Kestrel that gives the same bytes with the same type and nothing else.</summary>
internal static class PlainServer
{
    public static async Task<int> RunAsync(string file, string url)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
        await app.RunAsync(url);
        return 0;
    }
}
