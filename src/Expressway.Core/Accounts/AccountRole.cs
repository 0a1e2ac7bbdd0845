namespace Expressway.Core.Accounts;

/// <summary>A role that an account has.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
public sealed record AccountRole(Guid AccountId, string Role);
