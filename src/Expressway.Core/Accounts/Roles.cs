namespace Expressway.Core.Accounts;

/// <summary>The roles of the product.</summary>
public static class Roles
{
    /// <summary>An SME's person.</summary>
    public const string Member = "member";

    /// <summary>A partner institution's person.</summary>
    public const string Institution = "institution";

    /// <summary>Writes and edits content, works the inbox.</summary>
    public const string Editor = "editor";

    /// <summary>Approves and publishes what others wrote.</summary>
    public const string Approver = "approver";

    /// <summary>Reads figures and reports.</summary>
    public const string Analyst = "analyst";

    /// <summary>Verifies demands and follows them.</summary>
    public const string Adviser = "adviser";

    /// <summary>Runs the service: sources, index, backups.</summary>
    public const string Operator = "operator";

    /// <summary>Everything, accounts too; still needs a second person where four eyes are asked for.</summary>
    public const string Administrator = "administrator";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Member, Institution, Editor, Approver, Analyst, Adviser, Operator, Administrator];

    /// <summary>The roles that may enter the desk.</summary>
    public static IReadOnlyList<string> Staff { get; } = [Editor, Approver, Analyst, Adviser, Operator, Administrator];
}
