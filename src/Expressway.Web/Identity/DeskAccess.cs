using Expressway.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Identity;

/// <summary>Who may enter which room of the desk: the one place where it is said. A folder that is not named is open to all staff.</summary>
/// <remarks>What a person may do with an item inside a room is the rule of its module (<c>EditorialWorkflow.Moves</c> and others).</remarks>
internal static class DeskAccess
{
    /// <summary>The area's name.</summary>
    public const string Area = "Admin";

    /// <summary>The policy of the whole area.</summary>
    public const string Staff = "desk";

    /// <summary>Folders of the area and the roles that may enter; an administrator enters all.</summary>
    public static IReadOnlyList<(string Folder, IReadOnlyList<string> Roles)> Rooms { get; } =
    [
        ("/Accounts", [Roles.Administrator]),
        ("/Content", [Roles.Editor, Roles.Approver]),
        ("/Demands", [Roles.Adviser, Roles.Analyst]),
        ("/Inbox", [Roles.Editor, Roles.Approver]),
        ("/Lookup", [Roles.Editor, Roles.Approver, Roles.Adviser, Roles.Operator]),
        ("/Sources", [Roles.Editor, Roles.Operator]),
    ];

    /// <summary>Adds a policy for the area and one for each room.</summary>
    public static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Staff));
        foreach (var (folder, roles) in Rooms)
        {
            options.AddPolicy(NameOf(folder), policy => policy.RequireAuthenticatedUser().RequireRole([.. roles, Roles.Administrator]));
        }
    }

    /// <summary>Puts the policies on the pages.</summary>
    public static void Guard(RazorPagesOptions options)
    {
        options.Conventions.AuthorizeAreaFolder(Area, "/", Staff);
        foreach (var (folder, _) in Rooms)
        {
            options.Conventions.AuthorizeAreaFolder(Area, folder, NameOf(folder));
        }

        options.Conventions.AuthorizeFolder("/Preview", NameOf("/Content"));
    }

    /// <summary>Whether a person may enter a folder, for the menu.</summary>
    public static bool Opens(Actor actor, string folder) =>
        Rooms.FirstOrDefault(room => room.Folder == folder) is not { Roles: { } roles } || actor.IsIn([.. roles]);

    private static string NameOf(string folder) => Staff + folder;
}
