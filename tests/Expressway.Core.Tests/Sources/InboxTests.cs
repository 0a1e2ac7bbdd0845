using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Expressway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Core.Tests.Sources;

public sealed class InboxTests
{
    private static readonly ContentStore.Author Editor = new(Guid.CreateVersion7(), "小李");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_page_and_the_same_text_are_taken_in_once()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());

        Assert.Equal(IntakeResult.Added, await TakeAsync(database, APage()));
        Assert.Equal(IntakeResult.Unchanged, await TakeAsync(database, APage()));
        Assert.Equal(IntakeResult.Duplicate, await TakeAsync(database, APage() with { CanonicalUrl = "http://example.org/copy" }));
        Assert.Equal(IntakeResult.Unchanged, await TakeAsync(database, APage() with { BodyText = "各有关单位:\n 现 通知 如下" }));

        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        Assert.Single(await db.InboxItems.ToListAsync(Ct));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_item_of_an_address_or_a_text()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());
        await using var one = database.Scope();
        await using var two = database.Scope();
        await TakeInAsync(one.ServiceProvider, APage());
        await TakeInAsync(two.ServiceProvider, APage() with { Title = "另一标题" });
        await one.ServiceProvider.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);

        await Assert.ThrowsAsync<DbUpdateException>(() => two.ServiceProvider.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task A_changed_page_renews_an_open_item_and_leaves_a_decided_one()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());
        await TakeAsync(database, APage());

        Assert.Equal(IntakeResult.Renewed, await TakeAsync(database, APage() with { BodyText = "改过一次。" }));
        await database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var item = await db.InboxItems.SingleAsync(Ct);
            Assert.Equal("请写明不采用的原因。", services.GetRequiredService<Inbox>().Reject(item, Editor, " ").Refusal);
            Assert.True(services.GetRequiredService<Inbox>().Reject(item, Editor, "与本地无关").IsDone);
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(IntakeResult.ChangedLater, await TakeAsync(database, APage() with { BodyText = "改过两次。" }));
        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        Assert.Equal("改过一次。", (await db.InboxItems.SingleAsync(Ct)).BodyText);
    }

    [Fact]
    public async Task Accepting_a_policy_publishes_it_with_its_fields_in_one_save()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());
        await TakeAsync(database, APage());

        await database.InScopeAsync<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ExpresswayDbContext>();
            var inbox = services.GetRequiredService<Inbox>();
            var item = await db.InboxItems.SingleAsync(Ct);
            var draft = await inbox.AcceptAsync(item, Editor, Ct);
            Assert.True(draft.IsDone, draft.Refusal);
            var outcome = await services.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(draft.Value, Actor.System, Ct);
            Assert.True(outcome.IsDone, outcome.Refusal);
            await db.SaveChangesAsync(Ct);
            Assert.Equal("小李 已采用了这一条。", (await inbox.AcceptAsync(item, Editor, Ct)).Refusal);
        });

        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        var policy = (await db.ContentItems.SingleAsync(Ct)).Document();
        Assert.Equal("市政府办公室", policy.Text("Issuer"));
        Assert.Equal("锡政办发〔2026〕3号", policy.Text("DocumentNumber"));
        Assert.Equal(new DateOnly(2026, 3, 2), policy.Date("PublishedDate"));
        Assert.Equal("city", policy.Term("Level"));
        Assert.Equal("320200", policy.Term("Region"));
        Assert.Equal("http://example.org/a", policy.Link("Source"));
        Assert.Equal("http://example.org/a.pdf", Assert.Single(policy.Bag("Attachments")).Link("Link"));
        var decided = await db.InboxItems.SingleAsync(Ct);
        Assert.Equal((InboxStatus.Accepted, policy.ContentItemId, "小李"), (decided.Status, decided.ContentItemId, decided.DecidedBy));
    }

    [Fact]
    public async Task Accepting_news_makes_an_article_that_names_where_it_comes_from()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft() with { ContentType = "Article" });
        await TakeAsync(database, APage() with { DocumentNumber = null, SourceName = "本地日报" });

        await database.InScopeAsync<IServiceProvider>(async services =>
        {
            var item = await services.GetRequiredService<ExpresswayDbContext>().InboxItems.SingleAsync(Ct);
            var draft = await services.GetRequiredService<Inbox>().AcceptAsync(item, Editor, Ct);
            Assert.True((await services.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(draft.Value!, Actor.System, Ct)).IsDone);
            var article = draft.Value!.Document();
            Assert.Equal(("Article", "news", "本地日报"), (article.ContentType, article.Term("Category"), article.Text("SourceName")));
        });
    }

    [Fact]
    public async Task What_was_accepted_twice_at_once_is_a_conflict_for_the_second()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());
        await TakeAsync(database, APage());
        await using var one = database.Scope();
        await using var two = database.Scope();
        foreach (var services in new[] { one.ServiceProvider, two.ServiceProvider })
        {
            var item = await services.GetRequiredService<ExpresswayDbContext>().InboxItems.SingleAsync(Ct);
            Assert.True((await services.GetRequiredService<Inbox>().AcceptAsync(item, Editor, Ct)).IsDone);
        }

        await one.ServiceProvider.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => two.ServiceProvider.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_cut_to_their_columns()
    {
        await using var database = await SourceTests.ReadyAsync();
        await SourceTests.AddAsync(database, SourceTests.ADraft());

        await TakeAsync(database, APage() with { Title = new string('长', 299) + "𠮷𠮷", Issuer = new string('机', 5_000), Author = "  " });

        await using var scope = database.Scope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        var item = await db.InboxItems.SingleAsync(Ct);
        Assert.Equal((299, 200, null), (item.Title.Length, item.Issuer!.Length, item.Author));
    }

    [Theory]
    [InlineData("现行有效", "current")]
    [InlineData(null, "current")]
    [InlineData("已废止", "repealed")]
    [InlineData("失效", "repealed")]
    [InlineData("无效", "repealed")]
    [InlineData("已修订", "revised")]
    public void The_printed_validity_becomes_its_code(string? printed, string code) => Assert.Equal(code, InboxDocuments.ValidityOf(printed));

    [Theory]
    [InlineData(null, null)]
    [InlineData("000000", "national")]
    [InlineData("320000", "province")]
    [InlineData("320200", "city")]
    [InlineData("320213", "district")]
    public void The_level_follows_from_the_region(string? region, string? level) => Assert.Equal(level, InboxDocuments.LevelOf(region));

    private static FoundPage APage() => new()
    {
        Url = "http://example.org/a?utm_source=x",
        CanonicalUrl = "http://example.org/a",
        Title = "关于支持中小企业的通知",
        BodyHtml = "<p>各有关单位：</p><p>现通知如下。</p>",
        BodyText = "各有关单位：\n现通知如下。",
        Issuer = "市政府办公室",
        DocumentNumber = "锡政办发〔2026〕3号",
        PublishedDate = new DateOnly(2026, 3, 2),
        Attachments = [new FoundAttachment("附件", "http://example.org/a.pdf")],
        FetchedUtc = FixedClock.Morning,
    };

    private static Task<IntakeResult> TakeAsync(TestDatabase database, FoundPage page) =>
        database.InScopeAsync<IServiceProvider, IntakeResult>(async services =>
        {
            var result = await TakeInAsync(services, page);
            await services.GetRequiredService<ExpresswayDbContext>().SaveChangesAsync(Ct);
            return result;
        });

    private static async Task<IntakeResult> TakeInAsync(IServiceProvider services, FoundPage page)
    {
        var source = await services.GetRequiredService<ExpresswayDbContext>().Sources.SingleAsync(Ct);
        return (await services.GetRequiredService<Inbox>().TakeAsync(source, page, Ct)).Answer;
    }
}
