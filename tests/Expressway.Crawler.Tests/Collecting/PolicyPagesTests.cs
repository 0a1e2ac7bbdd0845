using System.Globalization;
using System.Text;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Crawler.Tests.Collecting;

/// <summary>The main job on real pages: list page, inbox, editor, site.</summary>
public sealed class PolicyPagesTests(ITestOutputHelper output)
{
    private const double LeastAgreement = 0.95;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_real_page_comes_in_with_its_fields_is_published_and_comes_in_once()
    {
        var gold = PolicyPages.Require();
        await using var crawl = await CrawlHarness.StartAsync();
        crawl.Web.List("/zhengce/", gold.Select(page => (page.Path, page.Title)));
        foreach (var page in gold)
        {
            crawl.Web.Bytes(page.Path, page.Html, "text/html");
        }

        var source = await crawl.AddSourceAsync("/zhengce/", draft => draft with { ContentType = "Policy", Selectors = SourceSelectors.None });
        var report = await crawl.RunAsync(source);

        Assert.Equal(gold.Count, report.Added);
        var items = (await crawl.InboxAsync()).ToDictionary(item => new Uri(item.Url).AbsolutePath, StringComparer.Ordinal);
        Assert.Equal(gold.Count, items.Count);
        Agree("title", gold, page => page.Title, page => items[page.Path].Title);
        Agree("issuer", gold, page => page.Issuer, page => items[page.Path].Issuer);
        Agree("document number", gold, page => page.DocumentNumber, page => items[page.Path].DocumentNumber);
        Agree("index number", gold, page => page.IndexNumber, page => items[page.Path].IndexNumber);
        Agree("topic", gold, page => page.Topic, page => items[page.Path].TopicText);
        Agree("written date", gold, page => page.Written, page => Day(items[page.Path].WrittenDate));
        Agree("published date", gold, page => page.Published, page => Day(items[page.Path].PublishedDate));

        await AcceptAllAsync(crawl);
        var published = await crawl.AskAsync(db => db.ContentItems.Where(item => item.ContentType == "Policy").ToListAsync(Ct));
        Assert.Equal(gold.Select(page => page.DocumentNumber).Order(), published.Select(item => item.Document().Text("DocumentNumber")).Order());

        await EveryNumberIsFoundFirstAsync(crawl, published);

        var again = await crawl.RunAsync(source);
        Assert.Equal((0, gold.Count), (again.Added, again.Unchanged));
        Assert.All(gold, page => Assert.NotEmpty(crawl.Web.AskedFor(page.Path)[^1].IfNoneMatch));
        Assert.Equal(gold.Count, await crawl.AskAsync(db => db.InboxItems.CountAsync(Ct)));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static async Task AcceptAllAsync(CrawlHarness crawl)
    {
        foreach (var item in await crawl.InboxAsync())
        {
            await crawl.Database.InScopeAsync<IServiceProvider>(async services =>
            {
                var db = services.GetRequiredService<ExpresswayDbContext>();
                var tracked = (await db.InboxItems.FindAsync([item.Id], Ct))!;
                var draft = await services.GetRequiredService<Inbox>().AcceptAsync(tracked, new ContentStore.Author(null, "编辑"), Ct);
                Assert.True(draft.IsDone, $"{item.Title}: {draft.Refusal}");
                var outcome = await services.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(draft.Value, Actor.System, Ct);
                Assert.True(outcome.IsDone, $"{item.Title}: {outcome.Refusal}");
                await db.SaveChangesAsync(Ct);
            });
        }
    }

    private static async Task EveryNumberIsFoundFirstAsync(CrawlHarness crawl, IReadOnlyList<ContentItem> published)
    {
        await crawl.Database.InScopeAsync<Indexer>(async indexer =>
        {
            while (await indexer.RunAsync(Ct) > 0)
            {
                // Until the outbox is empty.
            }
        });
        foreach (var policy in published)
        {
            var number = policy.Document().Text("DocumentNumber")!;
            var answer = await crawl.Database.InScopeAsync<ISearchIndex, SearchResponse>(index => index.SearchAsync(new SearchRequest { Text = number, Today = new DateOnly(2026, 3, 10) }, Ct));
            Assert.True(answer.Hits is [{ } first, ..] && first.Id == policy.ContentItemId, $"{number} does not find “{policy.Title}” first.");
        }
    }

    private void Agree(string field, IReadOnlyList<PolicyPages.Gold> gold, Func<PolicyPages.Gold, string> said, Func<PolicyPages.Gold, string?> read)
    {
        var wrong = gold.Where(page => Key(said(page)) != Key(read(page) ?? "")).Select(page => $"{page.Path}: '{said(page)}' read as '{read(page)}'").ToList();
        var share = 1 - ((double)wrong.Count / gold.Count);
        output.WriteLine($"{field}: {share:P1}" + string.Concat(wrong.Select(line => "\n  " + line)));
        Assert.True(share >= LeastAgreement, $"{field} agrees on {share:P1} only:\n{string.Join('\n', wrong)}");
    }

    /// <summary>Blanks and the kind of bracket do not count.</summary>
    private static string Key(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter switch { '〔' or '[' or '【' or '﹝' => '(', '〕' or ']' or '】' or '﹞' => ')', _ => letter }));
}
