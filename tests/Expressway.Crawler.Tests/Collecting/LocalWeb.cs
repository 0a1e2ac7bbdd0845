using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Expressway.Crawler.Tests.Collecting;

/// <summary>A real web server on 127.0.0.1 with pages that a test puts there; it answers conditional requests and remembers who asked.</summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private LocalWeb(WebApplication app) => _app = app;

    /// <summary>Such as <c>http://127.0.0.1:41234</c>, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>All requests in their order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    public static async Task<LocalWeb> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var web = new LocalWeb(app);
        app.Run(web.AnswerAsync);
        await app.StartAsync();
        web.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return web;
    }

    public string At(string path) => Address + path;

    /// <summary>Requests of a path, its query included.</summary>
    public IReadOnlyList<Asked> AskedFor(string path) => [.. Requests.Where(request => request.Path == path)];

    public void Page(string path, string html) => Bytes(path, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");

    /// <summary>Serves bytes with an ETag of their own; asked with it, the answer is 304.</summary>
    public void Bytes(string path, byte[] bytes, string contentType)
    {
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        Serve(path, async context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(bytes);
        });
    }

    public void Status(string path, int status) => Serve(path, context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public void Redirect(string path, string to) => Serve(path, context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    });

    public void Serve(string path, Func<HttpContext, Task> answer) => _pages[path] = answer;

    /// <summary>A page as a news site has it: headline, date, paragraphs.</summary>
    public void Article(string path, string title, string text, string head = "") => Page(path,
        $"<!doctype html><html lang=zh><head><meta charset=utf-8><title>{title}</title>{head}</head><body><h1>{title}</h1><p>2026-03-02 来源：本地日报</p>"
        + $"<div class=content>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>{text}第{i}段，本段说明有关情况，请各有关单位认真组织实施，并按要求报送进展。</p>"))}</div></body></html>");

    /// <summary>A list page as a government site has it.</summary>
    public void List(string path, params IEnumerable<(string Url, string Title)> entries) => Page(path,
        "<!doctype html><html lang=zh><head><meta charset=utf-8><title>政策文件</title></head><body><ul class=list>"
        + string.Concat(entries.Select(entry => $"<li><a href=\"{entry.Url}\">{entry.Title}</a><span class=date>2026-03-02</span></li>")) + "</ul></body></html>");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        var request = context.Request.Headers;
        Requests.Enqueue(new Asked(path, request.IfNoneMatch.ToString(), request.IfModifiedSince.ToString(), request.UserAgent.ToString()));
        if (_pages.TryGetValue(path, out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    /// <summary>A request.</summary>
    public sealed record Asked(string Path, string IfNoneMatch, string IfModifiedSince, string UserAgent);
}
