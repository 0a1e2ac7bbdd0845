namespace Expressway.Web.Browsing;

/// <summary>A choice in a facet.</summary>
/// <param name="Code">The code in addresses.</param>
/// <param name="Label">Its name.</param>
/// <param name="Count">How many items it would leave, given what is chosen in the other facets.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
/// <param name="Depth">How deep it lies in its tree, as far as shown.</param>
public sealed record FacetOption(string Code, string Label, int Count, bool IsChosen, int Depth);
