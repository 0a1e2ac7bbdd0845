using System.Runtime.CompilerServices;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Expressway.Storage;

/// <summary>Looks whether the data is sound: folder, database file, migrations, projections, keys, index. Changes nothing.</summary>
public sealed class StorageDoctor(ExpresswayDbContext db, ISearchIndex index, IOptions<DataOptions> data)
{
    /// <summary>Less free space than this is a finding, bytes.</summary>
    private const long LeastSpace = 512L * 1024 * 1024;

    /// <summary>Makes all checks, the cheap ones first; stops where the database can't be read.</summary>
    public async IAsyncEnumerable<StorageFinding> ExamineAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var folder = data.Value.PathOf();
        if (!Directory.Exists(folder))
        {
            yield return new StorageFinding("folder", $"{folder} is missing", "run './run.sh' or 'expressway recipe run demo' to make a site, or set Data:Folder");
            yield break;
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        yield return new StorageFinding("disk", $"{free / 1024 / 1024} MB free", free < LeastSpace ? "make room: at least 512 MB should be free" : null);
        yield return await IntegrityAsync(ct);
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        yield return new StorageFinding("migrations", pending.Count == 0 ? "all applied" : string.Join(", ", pending), pending.Count == 0 ? null : "start the site once; it applies them");
        if (pending.Count > 0)
        {
            yield break;
        }

        yield return await ProjectionsAsync(ct);
        yield return Keys();
        yield return await OutboxAsync(ct);
        yield return new StorageFinding("index", $"{await index.CountAsync(ct)} items", await index.NeedsRebuildAsync(ct) ? "run 'expressway index rebuild'" : null);
    }

    private async Task<StorageFinding> IntegrityAsync(CancellationToken ct)
    {
        try
        {
            var answer = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(ct);
            return answer is ["ok"]
                ? new StorageFinding("integrity", "ok")
                : new StorageFinding("integrity", string.Join("; ", answer.Take(3)), "stop the site and restore the latest backup");
        }
        catch (System.Data.Common.DbException error)
        {
            return new StorageFinding("integrity", error.Message, "stop the site and restore the latest backup");
        }
    }

    /// <summary>Every public row has its published version and every published version its row.</summary>
    private async Task<StorageFinding> ProjectionsAsync(CancellationToken ct)
    {
        var (items, all) = (db.ContentItems, db.ContentVersions);
        var orphans = await items.CountAsync(item => !all.Any(version => version.Id == item.VersionId && version.Published), ct);
        var missing = await all.CountAsync(version => version.Published && !items.Any(item => item.VersionId == version.Id), ct);
        var versions = await all.CountAsync(ct);
        return new StorageFinding("content", $"{versions} versions, {orphans + missing} out of step", orphans + missing == 0 ? null : "publish the items again from the desk; tell the developers");
    }

    private StorageFinding Keys()
    {
        var file = data.Value.PathOf("keys", "demands.key");
        if (!File.Exists(file))
        {
            return new StorageFinding("keys", "no demand was taken yet");
        }

        var open = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;
        return new StorageFinding("keys", "demand key is there", open ? $"others can read it: chmod 600 {file}" : null);
    }

    private async Task<StorageFinding> OutboxAsync(CancellationToken ct)
    {
        var dead = await db.Outbox.CountAsync(message => message.Attempts >= OutboxMessage.MaxAttempts, ct);
        var waiting = await db.Outbox.CountAsync(ct);
        return new StorageFinding("outbox", $"{waiting} wait, {dead} gave up", dead == 0 ? null : "run 'expressway index rebuild'");
    }
}
