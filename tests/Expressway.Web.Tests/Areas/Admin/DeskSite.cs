using Expressway.Cli;
using Expressway.Core.Accounts;
using Expressway.Core.Content;
using Expressway.Core.Data;
using Expressway.Core.Recipes;
using Expressway.Testing;
using Expressway.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Expressway.Web.Tests.Areas.Admin;

/// <summary>The real site on a port of its own, with the shipped types and no content; one for a test class.</summary>
public sealed class DeskSite : IAsyncLifetime
{
    /// <summary>A password that nobody else uses.</summary>
    public const string Password = "correct horse staple lake";

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private int _number;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = SiteHost.Build(
            [$"--Data:Folder={_folder.Path}", "--Server:Urls=http://127.0.0.1:0", "--Crawler:Enabled=false", $"--Recipes:Folder={RepositoryRoot.Combine("recipes")}"],
            builder => builder.Logging.ClearProviders());
        await SiteHost.PrepareAsync(_app.Services, CancellationToken.None);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var (_, faults) = await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync("base", CancellationToken.None);
            Assert.Empty(faults);
        }

        await _app.StartAsync(CancellationToken.None);
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Somebody with an empty browser.</summary>
    public DeskVisitor Visitor() => new(Address);

    /// <summary>Makes an account with a password and signs it in.</summary>
    public async Task<DeskVisitor> StaffAsync(params string[] roles)
    {
        var visitor = Visitor();
        visitor.Account = await AccountAsync(roles);
        var answer = await visitor.SignInAsync(visitor.Account.UserName!, Password);
        Assert.Equal(302, (int)answer.Status);
        return visitor;
    }

    /// <summary>Makes an account with a password.</summary>
    public Task<Account> AccountAsync(params string[] roles) => WithAsync(async services =>
    {
        var name = $"staff{Interlocked.Increment(ref _number)}";
        var made = await services.GetRequiredService<StaffAccounts>().CreateAsync(name, "同事" + _number, null, roles, Actor.System);
        Assert.True(made.IsDone, made.Refusal);
        var set = await services.GetRequiredService<UserManager<Account>>().AddPasswordAsync(made.Value, Password);
        Assert.True(set.Succeeded);
        return made.Value;
    });

    /// <summary>Asks the services in a scope of their own.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>The newest version of an item.</summary>
    public Task<ContentVersion?> LatestAsync(string id) =>
        WithAsync(services => services.GetRequiredService<ExpresswayDbContext>().ContentVersions.AsNoTracking().FirstOrDefaultAsync(version => version.ContentItemId == id && version.Latest, Ct));
}
