using Expressway.Core.Accounts;
using Expressway.Web.Identity;

namespace Expressway.Web.Tests.Identity;

public sealed class PasswordBlocklistTests
{
    private static readonly Account Someone = new() { UserName = "liming", DisplayName = "李明", Email = "liming@example.com" };

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd!2026")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("liming-12345678")]
    [InlineData("jinrong-wuxi-2026")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("administrator1")]
    public async Task Refuses_what_many_people_use(string password) =>
        Assert.False((await new PasswordBlocklist().ValidateAsync(null!, Someone, password)).Succeeded);

    [Theory]
    [InlineData("correct horse staple lake")]
    [InlineData("vj8-Kfe2pqLm")]
    [InlineData("紫砂壶配碧螺春真好喝啊呀")]
    public async Task Takes_what_is_hard_to_guess(string password) =>
        Assert.True((await new PasswordBlocklist().ValidateAsync(null!, Someone, password)).Succeeded);

    [Fact]
    public async Task Refuses_a_password_that_only_costs_time() =>
        Assert.False((await new PasswordBlocklist().ValidateAsync(null!, Someone, string.Concat(Enumerable.Range(0, 129).Select(i => (char)('a' + (i % 26)))))).Succeeded);
}
