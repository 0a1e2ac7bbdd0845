using Expressway.Architecture.Tests.Rules;
using Expressway.Cli;
using Expressway.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Expressway.Architecture.Tests;

/// <summary>Rule 8, first half.</summary>
public sealed class BackOfficeTests
{
    [Fact]
    public async Task Every_back_office_page_of_the_running_site_asks_who_comes()
    {
        using var folder = new TemporaryFolder();
        await using var site = SiteHost.Build([$"--Data:Folder={folder.Path}", "--Server:Urls=http://127.0.0.1:0"], b => b.Logging.ClearProviders());
        await SiteHost.PrepareAsync(site.Services, TestContext.Current.CancellationToken);
        await site.StartAsync(TestContext.Current.CancellationToken);

        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints;

        Assert.Contains(endpoints.OfType<RouteEndpoint>(), e => BackOfficeRule.IsBackOffice(e.RoutePattern.RawText!));
        Holds.Everywhere(BackOfficeRule.Violations(endpoints));
        await site.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_back_office_page_without_a_lock_is_seen() => Assert.Equal(
        ["/admin/content (open) lets anybody in", "/en/admin (opened again) lets anybody in"],
        BackOfficeRule.Violations(
        [
            AnEndpoint("admin/content", "open"),
            AnEndpoint("en/admin", "opened again", new AuthorizeAttribute(), new AllowAnonymousAttribute()),
            AnEndpoint("admin/sources", "locked", new AuthorizeAttribute()),
            AnEndpoint("administration", "public"),
            AnEndpoint("policies/{id}", "public"),
        ]));

    private static RouteEndpoint AnEndpoint(string route, string name, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), name);
}
