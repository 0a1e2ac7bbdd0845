namespace Expressway.Core.Accounts;

/// <summary>Who does something: a signed-in person, or the system itself.</summary>
/// <param name="Id">The account; null for the system.</param>
/// <param name="Name">The name in the history.</param>
/// <param name="Roles">The roles held.</param>
public sealed record Actor(Guid? Id, string Name, IReadOnlyCollection<string> Roles)
{
    /// <summary>The sweep, the crawler and recipes.</summary>
    public static Actor System { get; } = new(null, "系统", Accounts.Roles.All);

    /// <summary>Whether the actor has one of some roles; an administrator has all.</summary>
    public bool IsIn(params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return Roles.Contains(Accounts.Roles.Administrator);
    }
}
