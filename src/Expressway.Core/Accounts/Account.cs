using Microsoft.AspNetCore.Identity;

namespace Expressway.Core.Accounts;

/// <summary>A person who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 100;

    /// <summary>An account without a name yet; Identity needs this constructor.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name shown to others, in the history and the audit trail.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>When it was switched off, UTC; null while it may sign in.</summary>
    public DateTime? DisabledUtc { get; set; }
}
