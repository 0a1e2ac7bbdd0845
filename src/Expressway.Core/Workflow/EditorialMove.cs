using Expressway.Core.Content;

namespace Expressway.Core.Workflow;

/// <summary>A move that the editorial flow allows.</summary>
/// <param name="From">Where the version stands.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Roles">Who may make the move; an administrator always may.</param>
/// <param name="NeedsReason">Whether the one who makes it must say why.</param>
public sealed record EditorialMove(EditorialStatus From, EditorialStatus To, IReadOnlyList<string> Roles, bool NeedsReason = false);
