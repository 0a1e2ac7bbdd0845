using System.Security.Cryptography;
using System.Text;
using Expressway.Core.Data;

namespace Expressway.Core.Accounts;

/// <summary>A link that makes the first administrator, once. Only its hash is stored.</summary>
public sealed class SetupToken
{
    /// <summary>How long a link lives.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private SetupToken()
    {
    }

    /// <summary>The row's identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>When it lapses, UTC.</summary>
    public DateTime ExpiresUtc { get; private set; }

    /// <summary>When it was used, UTC; null while it is good.</summary>
    public DateTime? UsedUtc { get; set; }

    /// <summary>Makes a token of 256 random bits; the text is shown once and never stored.</summary>
    public static (SetupToken Row, string Text) Issue(DateTime nowUtc)
    {
        var text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return (new SetupToken { Id = EntityId.NewRow(nowUtc), Hash = HashOf(text), ExpiresUtc = nowUtc + Lifetime }, text);
    }

    /// <summary>The stored form of a token's text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
