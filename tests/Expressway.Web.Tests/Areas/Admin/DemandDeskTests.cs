using System.Net;
using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Expressway.Core.Demands;
using Expressway.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Areas.Admin;

public sealed class DemandDeskTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string Company = "江南精密示范厂";
    private const string Phone = "13800000001";

    [Fact]
    public async Task The_private_side_is_shown_on_asking_and_the_asking_is_noted()
    {
        var adviser = await site.StaffAsync(Roles.Adviser);
        var demand = await PostAsync();
        var path = $"/admin/demands/details/{demand.Id}";

        Assert.DoesNotContain(Company, (await adviser.GetAsync(path)).Text, StringComparison.Ordinal);
        var revealed = await adviser.SendAsync(path, "form[action*=Reveal]");

        Assert.Contains(Company, revealed.Text, StringComparison.Ordinal);
        Assert.Contains(Phone, revealed.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", revealed.Headers["Cache-Control"], StringComparison.Ordinal);
        var trail = await site.WithAsync(services => services.GetRequiredService<AuditTrail>().OfAsync(demand.TrackingNumber, DeskSite.Ct));
        Assert.Equal(("demand.revealed", adviser.Account!.Id), (Assert.Single(trail).Action, Assert.Single(trail).ActorId!.Value));
    }

    [Fact]
    public async Task An_analyst_sees_the_list_but_nobody_s_name()
    {
        var analyst = await site.StaffAsync(Roles.Analyst);
        var demand = await PostAsync();
        var path = $"/admin/demands/details/{demand.Id}";
        var page = await analyst.GetAsync(path);
        var token = (await analyst.GetAsync("/admin")).Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var forced = await analyst.PostAsync(path + "?handler=Reveal", [new("__RequestVerificationToken", token)]);

        Assert.Null(page.Html.QuerySelector("form[action*=Reveal]"));
        Assert.Contains("只有顾问", forced.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Company, forced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adviser_verifies_and_publishes_the_summary()
    {
        var adviser = await site.StaffAsync(Roles.Adviser);
        var demand = await PostAsync();
        var path = $"/admin/demands/details/{demand.Id}";

        await adviser.SendAsync(path, ".move:has([value=Verified])");
        await adviser.SendAsync(path, "form[action*=Summary]", ("summary", "新吴区一家制造业企业需要流动资金。"));
        await adviser.SendAsync(path, ".move:has([value=Published])");

        var stored = await FindAsync(demand.Id);
        Assert.Equal(DemandStatus.Published, stored.Status);
        var page = await site.Visitor().GetAsync("/demands/" + stored.ContentItemId);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(Company, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason()
    {
        var adviser = await site.StaffAsync(Roles.Adviser);
        var demand = await PostAsync();
        var path = $"/admin/demands/details/{demand.Id}";

        Assert.Contains("请写明原因", (await adviser.SendAsync(path, ".move:has([value=Draft])")).Text, StringComparison.Ordinal);
        await adviser.SendAsync(path, ".move:has([value=Draft])", ("reason", "请写明用途"));

        Assert.Equal((DemandStatus.Draft, "请写明用途"), ((await FindAsync(demand.Id)).Status, (await FindAsync(demand.Id)).Reason));
    }

    private Task<DemandCase> FindAsync(Guid id) => site.WithAsync(services =>
        services.GetRequiredService<ExpresswayDbContext>().DemandCases.AsNoTracking().SingleAsync(demand => demand.Id == id, DeskSite.Ct));

    private Task<DemandCase> PostAsync() => site.WithAsync(async services =>
    {
        var db = services.GetRequiredService<ExpresswayDbContext>();
        var sent = await services.GetRequiredService<DemandIntake>().SubmitAsync(
            new DemandApplication { Family = "financing", Purpose = "workingCapital", Amount = "300万", Region = "320214", Industry = "C", Company = Company, ContactName = "陈女士", Phone = Phone, Words = "买原料", Consent = true },
            DeskSite.Ct);
        Assert.Empty(sent.Findings);
        await db.SaveChangesAsync(DeskSite.Ct);
        return await db.DemandCases.AsNoTracking().SingleAsync(demand => demand.TrackingNumber == sent.Receipt!.TrackingNumber, DeskSite.Ct);
    });
}
