using System.Text;
using Expressway.Crawler.Collecting;
using Expressway.Storage;
using Expressway.Testing;
using Microsoft.Extensions.Options;

namespace Expressway.Crawler.Tests.Collecting;

public sealed class RawStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bytes_come_back_as_they_were_and_the_same_bytes_are_kept_once()
    {
        using var folder = new TemporaryFolder();
        var store = AStore(folder);
        var bytes = Encoding.UTF8.GetBytes("原样保存");

        var place = await store.KeepAsync(bytes, Ct);

        Assert.Equal(place, await store.KeepAsync(bytes, Ct));
        Assert.Equal(bytes, await store.ReadAsync(place, Ct));
        Assert.Single(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../secret.gz")]
    [InlineData("raw/../../secret.gz")]
    [InlineData("raw/ab/absent.gz")]
    public async Task Nothing_outside_the_store_is_read(string place)
    {
        using var folder = new TemporaryFolder();
        folder.Write("secret.gz", "x");

        Assert.Null(await AStore(folder).ReadAsync(place, Ct));
    }

    private static RawStore AStore(TemporaryFolder folder) => new(Options.Create(new DataOptions { Folder = folder.Combine("data") }));
}
