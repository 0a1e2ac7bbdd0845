using Expressway.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Expressway.Web.Identity;

/// <summary>Refuses passwords that are too long, that many people use, or that are made of the site's or the person's own words.</summary>
/// <remarks>
/// NIST SP 800-63B §5.1.1.2 and ASVS 5.0 6.2.4, 6.2.12. The list (<c>common-passwords.txt</c>) was written for this project; it holds
/// words, and a password is refused when nothing but such words, digits, signs and repeats is in it.
/// </remarks>
internal sealed class PasswordBlocklist : IPasswordValidator<Account>
{
    /// <summary>The longest password: longer ones only cost hashing time.</summary>
    public const int MaxLength = 128;

    /// <summary>Letters left over that make a password more than a common word with ornaments.</summary>
    private const int Own = 5;

    private static readonly Lazy<IReadOnlyList<string>> Words = new(Read);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordBlocklist), Description = fault })
            : IdentityResult.Success);

    private static string? Fault(Account user, string password)
    {
        if (password.Length > MaxLength)
        {
            return $"密码最多 {MaxLength} 个字符。";
        }

        if (password.Distinct().Count() < Own)
        {
            return "密码里不同的字符太少，很容易猜到，请换一个。";
        }

        IEnumerable<string> own = [user.UserName ?? "", user.DisplayName, (user.Email ?? "").Split('@')[0]];
        var rest = Plain(password);
        foreach (var word in own.Select(Plain).Where(word => word.Length >= 3).Concat(Words.Value))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Count(char.IsLetter) < Own && rest.Length < 12
            ? "这个密码由常用词、姓名或本站的词组成，很容易猜到。请换几个不相干的词。"
            : null;
    }

    /// <summary>Lower case, and the usual letter-for-digit swaps undone.</summary>
    private static string Plain(string text) =>
        text.ToLowerInvariant().Replace('0', 'o').Replace('@', 'a').Replace('$', 's').Replace('3', 'e').Replace('!', 'i');

    private static List<string> Read()
    {
        using var stream = typeof(PasswordBlocklist).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).Select(Plain).Distinct().OrderByDescending(word => word.Length)];
    }
}
