using Expressway.Core.Content;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Recipes;

/// <summary>What the site will know once the steps so far are applied, and what is wrong with them.</summary>
/// <param name="Types">The content types.</param>
/// <param name="Taxonomies">The taxonomies.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record RecipeDraft(ContentTypeCatalog Types, TaxonomyCatalog Taxonomies, List<RecipeFault> Faults)
{
    /// <summary>Notes a fault.</summary>
    public void Fault(string path, string message) => Faults.Add(new RecipeFault(path, message));
}
