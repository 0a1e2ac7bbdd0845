using Microsoft.AspNetCore.Identity;

namespace Expressway.Web.Identity;

/// <summary>What Identity says to people, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "没有保存，请再试一次。");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "别人刚改过这个账号，请重新打开本页再改。");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"用户名“{userName}”已经有人用了，请换一个。");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "用户名只能用英文字母、数字和 . _ - @ 。");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "这个链接已经用过或已过期，请向管理员要一个新的。");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少 {length} 个字符；几个不相干的词连起来，好记又难猜。");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
