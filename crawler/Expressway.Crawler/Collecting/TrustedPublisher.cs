using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Sources;
using Expressway.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Expressway.Crawler.Collecting;

/// <summary>Publishes new items of trusted sources. What can't be published stays in the inbox with the reason.</summary>
internal sealed partial class TrustedPublisher(IServiceScopeFactory scopes, ILogger<TrustedPublisher> logger)
{
    private static readonly ContentStore.Author Crawler = new(null, "采集");

    /// <summary>Accepts and publishes an item in one save.</summary>
    /// <returns>Whether it is public now.</returns>
    public async Task<bool> PublishAsync(Guid itemId, CancellationToken ct)
    {
        if (await TryAsync(itemId, ct) is not { } refusal)
        {
            return true;
        }

        LogKept(itemId, refusal);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        if (await db.InboxItems.FindAsync([itemId], ct) is { Status: InboxStatus.New } item)
        {
            item.Note("未能自动发布：" + refusal);
            await db.SaveChangesAsync(ct);
        }

        return false;
    }

    private async Task<string?> TryAsync(Guid itemId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExpresswayDbContext>();
        var item = await db.InboxItems.FindAsync([itemId], ct);
        if (item is null)
        {
            return "已不在收件箱。";
        }

        var draft = await scope.ServiceProvider.GetRequiredService<Inbox>().AcceptAsync(item, Crawler, ct);
        if (!draft.IsDone)
        {
            return draft.Refusal;
        }

        var published = await scope.ServiceProvider.GetRequiredService<EditorialWorkflow>().PublishThroughAsync(draft.Value, Actor.System, ct);
        if (!published.IsDone)
        {
            return published.Refusal;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "同时有人处理了这一条。";
        }
    }

    [LoggerMessage(LogLevel.Information, "Inbox item {Item} of a trusted source waits for an editor: {Reason}")]
    private partial void LogKept(Guid item, string reason);
}
