namespace Expressway.Web.Browsing;

/// <summary>A facet beside a list.</summary>
/// <param name="Name">Its key in addresses.</param>
/// <param name="Label">Its name.</param>
/// <param name="Options">What can be chosen: each leaves something, or is chosen already.</param>
public sealed record FacetView(string Name, string Label, IReadOnlyList<FacetOption> Options);
