using System.Text.Json.Nodes;

namespace Expressway.Web.Theming;

/// <summary>What a page says of itself in its head, its breadcrumbs included. A page puts one into <c>ViewData["Meta"]</c>.</summary>
public sealed record PageMeta
{
    /// <summary>The key in the view data.</summary>
    public const string Key = "Meta";

    /// <summary>The title without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public string? Description { get; init; }

    /// <summary>The one address of this page within its language, with a leading slash; null for the request's path.</summary>
    public string? Path { get; init; }

    /// <summary>The page that search engines keep in place of this one; null for itself.</summary>
    public string? Canonical { get; init; }

    /// <summary><c>article</c> for pages that are one text, else <c>website</c>.</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>Whether search engines leave it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Address of its feeds without the ending (<c>/policies/feed</c>); null for none.</summary>
    public string? Feed { get; init; }

    /// <summary>The query of its feeds with the question mark; empty for none.</summary>
    public string FeedQuery { get; init; } = "";

    /// <summary>The section it belongs to, for the masthead; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>The way here: names and addresses, without the page itself.</summary>
    public IReadOnlyList<(string Name, string Path)> Crumbs { get; init; } = [];

    /// <summary>Descriptions for machines (schema.org).</summary>
    public IReadOnlyList<JsonObject> Data { get; init; } = [];
}
