using System.Security.Claims;
using Expressway.Core.Accounts;
using Expressway.Core.Content;

namespace Expressway.Web.Identity;

/// <summary>Who is signed in, as the rules of Core want to know it.</summary>
public static class CurrentActor
{
    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person of a request; throws <see cref="InvalidOperationException"/> where nobody is signed in, which the desk's policies rule out.</summary>
        public Actor Actor() => principal.FindActor() ?? throw new InvalidOperationException("Nobody is signed in.");

        /// <summary>The person of a request; null where nobody is signed in.</summary>
        public Actor? FindActor() => Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Actor(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)])
            : null;

        /// <summary>Whether the person may enter the desk.</summary>
        public bool IsStaff() => Roles.Staff.Any(principal.IsInRole);
    }

    /// <summary>The person as the author of a version.</summary>
    public static ContentStore.Author AsAuthor(this Actor actor) => new(actor.Id, actor.Name);
}
