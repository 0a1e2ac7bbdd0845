using Expressway.Core.Accounts;
using Expressway.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Expressway.Core.Recipes.Steps;

/// <summary><c>{"name": "users", "Users": [{"UserName", "Email", "DisplayName", "RoleNames": []}]}</c>: accounts without passwords; an administrator lets them in.</summary>
internal sealed class UsersStep(ExpresswayDbContext db, TimeProvider clock) : IRecipeStepHandler
{
    public string Name => "users";

    public void Check(RecipeStep step, RecipeDraft draft)
    {
        foreach (var (path, user) in RecipeJson.Objects(step, "Users", draft))
        {
            if (RecipeJson.Word(user, "UserName") is not { Length: <= 100 })
            {
                draft.Fault(path + ".UserName", "缺少用户名，或超过 100 个字。");
            }

            if (user.Select(pair => pair.Key).FirstOrDefault(key => key.Contains("password", StringComparison.OrdinalIgnoreCase)) is { } secret)
            {
                draft.Fault($"{path}.{secret}", "配方里不能写密码；账号建好后由管理员发设置链接。");
            }

            foreach (var role in RecipeJson.Words(user, "RoleNames").Where(role => !Roles.All.Contains(role)))
            {
                draft.Fault(path + ".RoleNames", $"没有角色“{role}”；只有 {string.Join("、", Roles.All)}。");
            }
        }
    }

    public async Task ApplyAsync(RecipeStep step, RecipeReport report, CancellationToken ct)
    {
        foreach (var (_, user) in RecipeJson.Objects(step, "Users"))
        {
            var name = RecipeJson.Word(user, "UserName")!;
            var normalized = name.ToUpperInvariant();
            if (await db.Accounts.AnyAsync(account => account.NormalizedUserName == normalized, ct))
            {
                report.Unchanged++;
                continue;
            }

            var email = RecipeJson.Word(user, "Email");
            var account = new Account
            {
                UserName = name,
                NormalizedUserName = normalized,
                Email = email,
                NormalizedEmail = email?.ToUpperInvariant(),
                DisplayName = RecipeJson.Word(user, "DisplayName") ?? name,
                CreatedUtc = clock.GetUtcNow().UtcDateTime,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                LockoutEnabled = true,
            };
            db.Add(account);
            db.AddRange(RecipeJson.Words(user, "RoleNames").Distinct().Select(role => new AccountRole(account.Id, role)));
            report.Count("users");
        }
    }
}
