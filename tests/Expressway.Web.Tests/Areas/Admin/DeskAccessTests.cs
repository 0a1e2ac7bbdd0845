using System.Net;
using Expressway.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Areas.Admin;

public sealed class DeskAccessTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly string[] Rooms = ["/admin", "/admin/content", "/admin/content/create", "/admin/inbox", "/admin/demands", "/admin/sources", "/admin/accounts", "/admin/lookup/terms?taxonomy=topics"];

    [Fact]
    public void Every_page_of_the_desk_asks_who_is_there()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => (Endpoint: endpoint, Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()))
            .Where(pair => pair.Page is { } page && (page.AreaName == "Admin" || page.ViewEnginePath.StartsWith("/Preview", StringComparison.Ordinal)))
            .ToList();

        Assert.True(pages.Count > 15, $"only {pages.Count} pages");
        Assert.All(pages, pair =>
        {
            Assert.NotEmpty(pair.Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
            Assert.Null(pair.Endpoint.Metadata.GetMetadata<IAllowAnonymous>());
        });
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back()
    {
        foreach (var room in Rooms)
        {
            var answer = await site.Visitor().GetAsync(room);

            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.Contains("/sign-in?returnUrl=", answer.Location, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.Editor, "/admin /admin/content /admin/content/create /admin/inbox /admin/sources /admin/lookup/terms?taxonomy=topics")]
    [InlineData(Roles.Approver, "/admin /admin/content /admin/content/create /admin/inbox /admin/lookup/terms?taxonomy=topics")]
    [InlineData(Roles.Analyst, "/admin /admin/demands")]
    [InlineData(Roles.Adviser, "/admin /admin/demands /admin/lookup/terms?taxonomy=topics")]
    [InlineData(Roles.Operator, "/admin /admin/sources /admin/lookup/terms?taxonomy=topics")]
    [InlineData(Roles.Administrator, "/admin /admin/content /admin/content/create /admin/inbox /admin/demands /admin/sources /admin/accounts /admin/lookup/terms?taxonomy=topics")]
    [InlineData(Roles.Member, "")]
    public async Task A_role_opens_its_rooms_and_no_others(string role, string opens)
    {
        var visitor = await site.StaffAsync(role);
        var open = opens.Split(' ');

        foreach (var room in Rooms)
        {
            Assert.Equal((room, open.Contains(room) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (room, (await visitor.GetAsync(room)).Status));
        }
    }

    [Fact]
    public async Task Pages_of_the_desk_are_kept_by_no_cache()
    {
        var visitor = await site.StaffAsync(Roles.Editor);

        Assert.Contains("no-store", (await visitor.GetAsync("/admin/content")).Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task B21_A_post_without_the_form_token_is_refused()
    {
        var visitor = await site.StaffAsync(Roles.Administrator);

        var answer = await visitor.PostAsync("/admin/accounts/create", [new("UserName", "intruder"), new("DisplayName", "某人"), new("RoleCodes", Roles.Administrator)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("intruder", (await visitor.GetAsync("/admin/accounts")).Text, StringComparison.Ordinal);
    }
}
