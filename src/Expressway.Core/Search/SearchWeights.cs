using Expressway.Core.Content;

namespace Expressway.Core.Search;

/// <summary>How much a match in a column counts, as the content types say.</summary>
public static class SearchWeights
{
    /// <summary>The greatest weight that any type gives to a field of a role: an index has one column a role, shared by all types. Null when no type has such a field.</summary>
    public static double? Of(ContentTypeCatalog types, SearchRole role) =>
        role == SearchRole.None ? null : types.Listed.SelectMany(type => type.Fields).Where(field => field.Search == role).Max(field => (double?)field.Weight);
}
