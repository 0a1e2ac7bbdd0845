using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Workflow;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Expressway.Testing.SmallSite;

namespace Expressway.Core.Tests.Workflow;

public sealed class EditorialWorkflowTests
{
    [Fact]
    public async Task A_draft_is_in_the_versions_table_alone()
    {
        await using var site = await SmallSite.CreateAsync();
        await site.DraftAsync("暗号");

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            Assert.Equal(0, await db.ContentItems.IgnoreQueryFilters().CountAsync(item => item.ContentType == "Article", Ct));
            Assert.Equal(0, await db.ContentLinks.CountAsync(Ct));
            Assert.Equal(0, await db.Outbox.CountAsync(message => message.ContentType == "Article", Ct));
        });
    }

    [Fact]
    public async Task Publishing_writes_projection_audit_and_outbox_in_one_save()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();

        await site.PublishAsync(id);

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            var item = await db.ContentItems.SingleAsync(row => row.VersionId == id, Ct);
            var message = await db.Outbox.SingleAsync(row => row.ContentItemId == item.ContentItemId, Ct);
            Assert.Equal(item.Version, message.Version);
            var actions = await db.AuditEntries.Where(entry => entry.SubjectId == item.ContentItemId).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Ct);
            Assert.Equal(["content.inreview", "content.approved", "content.published"], actions);
        });
    }

    [Fact]
    public async Task A_save_that_fails_publishes_nothing_at_all()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();
        await site.MoveAsync(id, EditorialStatus.InReview, Writer);
        await site.MoveAsync(id, EditorialStatus.Approved, Chief);
        await site.Database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var version = (await db.ContentVersions.FindAsync([id], Ct))!;
            await services.GetRequiredService<EditorialWorkflow>().MoveAsync(version, EditorialStatus.Published, Chief, null, null, Ct);
            await db.ContentVersions.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(v => v.Revision, 99), Ct);

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Ct));
        });

        await site.Database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            Assert.False(await db.ContentItems.AnyAsync(item => item.VersionId == id, Ct));
            Assert.False(await db.AuditEntries.AnyAsync(entry => entry.Action == "content.published" && entry.Subject == "Article", Ct));
        });
    }

    [Theory]
    [InlineData(EditorialStatus.Approved)]
    [InlineData(EditorialStatus.Scheduled)]
    [InlineData(EditorialStatus.Published)]
    public async Task A_draft_can_not_jump_over_its_review(EditorialStatus next)
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();

        Assert.Equal($"“草稿”的内容不能直接变为“{EditorialWorkflow.NameOf(next)}”。", await site.MoveAsync(id, next, Chief));
    }

    [Fact]
    public async Task An_editor_can_not_approve()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();
        await site.MoveAsync(id, EditorialStatus.InReview, Writer);

        Assert.Equal("您的角色不能把内容变为“已批准”。", await site.MoveAsync(id, EditorialStatus.Approved, Writer));
    }

    [Fact]
    public async Task Promotional_text_needs_another_person_even_for_an_administrator()
    {
        await using var site = await SmallSite.CreateAsync();
        var boss = new Actor(Guid.CreateVersion7(), "管理员", [Roles.Administrator]);
        var id = await site.DraftAsync(change: document => document.SetFlag("Promotional", true), author: boss);
        await site.MoveAsync(id, EditorialStatus.InReview, boss);

        Assert.Equal("产品和推广内容须由作者以外的人批准。", await site.MoveAsync(id, EditorialStatus.Approved, boss));
        Assert.Null(await site.MoveAsync(id, EditorialStatus.Approved, Chief));
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_that_the_author_reads()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();
        await site.MoveAsync(id, EditorialStatus.InReview, Writer);

        Assert.Equal("请写明原因，作者会看到。", await site.MoveAsync(id, EditorialStatus.Draft, Chief, " "));
        Assert.Null(await site.MoveAsync(id, EditorialStatus.Draft, Chief, "请补来源"));

        var reason = await site.Database.InScopeAsync<ExpresswayDbContext, string?>(db => db.ContentVersions.Where(row => row.Id == id).Select(row => row.Reason).SingleAsync(Ct));
        Assert.Equal("请补来源", reason);
    }

    [Fact]
    public async Task An_incomplete_item_is_not_published()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync(change: document => document.SetText("SourceName", null));

        Assert.Equal("请填写“来源”。", await site.MoveAsync(id, EditorialStatus.InReview, Writer));
    }

    [Fact]
    public async Task The_second_of_two_savers_hears_who_was_first()
    {
        await using var site = await SmallSite.CreateAsync();
        var id = await site.DraftAsync();
        await site.Database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var store = services.GetRequiredService<ContentStore>();
            var document = (await db.ContentVersions.FindAsync([id], Ct))!.Document();
            Assert.True((await store.SaveAsync(document, id, new ContentStore.Author(null, "甲"), null, Ct)).IsDone);
            await db.SaveChangesAsync(Ct);

            var second = await store.SaveAsync(document, id, new ContentStore.Author(null, "乙"), null, Ct);

            Assert.StartsWith("甲 在", second.Refusal, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_sweep_publishes_what_is_due_once_and_takes_off_what_is_over()
    {
        await using var site = await SmallSite.CreateAsync();
        var now = site.Database.Clock.GetUtcNow().UtcDateTime;
        var id = await site.DraftAsync();
        await site.MoveAsync(id, EditorialStatus.InReview, Writer);
        await site.MoveAsync(id, EditorialStatus.Approved, Chief);
        Assert.Null(await site.MoveAsync(id, EditorialStatus.Scheduled, Chief, atUtc: now.AddMinutes(10)));
        await site.Database.InScopeAsync<ExpresswayDbContext>(async db =>
        {
            (await db.ContentVersions.FindAsync([id], Ct))!.ArchiveAtUtc = now.AddHours(1);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(0, await SweepAsync(site));
        site.Database.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await SweepAsync(site));
        Assert.Equal(0, await SweepAsync(site));
        Assert.True(await IsPublicAsync(site, id));

        site.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await SweepAsync(site));
        Assert.False(await IsPublicAsync(site, id));
    }

    [Fact]
    public async Task A_product_code_is_taken_once()
    {
        await using var site = await SmallSite.CreateAsync();
        var first = await ProductAsync(site);
        var second = await ProductAsync(site);
        await site.PublishAsync(first);
        await site.MoveAsync(second, EditorialStatus.InReview, Writer);
        await site.MoveAsync(second, EditorialStatus.Approved, Chief);

        Assert.Equal("产品编码“XG-RZ01-3202-0001”已有别的产品在用，请换一个。", await site.MoveAsync(second, EditorialStatus.Published, Chief));
    }

    private static Task<int> SweepAsync(SmallSite site) => site.Database.InScopeAsync<PublishingSweep, int>(sweep => sweep.RunAsync(Ct));

    private static Task<bool> IsPublicAsync(SmallSite site, Guid id) =>
        site.Database.InScopeAsync<ExpresswayDbContext, bool>(db => db.ContentItems.AnyAsync(item => item.VersionId == id, Ct));

    private static Task<Guid> ProductAsync(SmallSite site) => site.Database.InScopeAsync<IServiceProvider, Guid>(async services =>
    {
        var store = services.GetRequiredService<ContentStore>();
        var document = store.New("Product", "示范贷");
        document.SetText("Code", "XG-RZ01-3202-0001");
        document.SetItems("Institutions", ["bank1"]);
        document.SetTerms("Family", "families", ["financing"]);
        document.SetText("Summary", "一句话");
        document.SetTerms("Regions", "regions", ["320200"]);
        document.SetText("RiskNotice", "借款有成本，请按能力借款。");
        var saved = await store.SaveAsync(document, null, new ContentStore.Author(Writer.Id, Writer.Name), null, Ct);
        await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
        return saved.Value!.Id;
    });
}
