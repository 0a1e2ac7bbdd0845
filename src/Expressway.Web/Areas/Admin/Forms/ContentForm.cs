using Expressway.Core.Content;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>A content form to be shown: definition, values and what is wrong.</summary>
/// <param name="Type">The definition.</param>
/// <param name="Values">What stands in it.</param>
/// <param name="Errors">What is wrong, by input name; the empty name is the form as a whole.</param>
/// <param name="Types">The types, for the rows of bags.</param>
internal sealed record ContentForm(ContentTypeDefinition Type, FormValues Values, ILookup<string, string> Errors, ContentTypeCatalog Types)
{
    /// <summary>One of the item's own fields.</summary>
    public FieldView Field(FieldDefinition field, string prefix = FormNames.Item) => new(field, prefix + field.Name, Values, [.. Errors[prefix + field.Name]]);

    /// <summary>The rows of a bag, each by its prefix.</summary>
    public IEnumerable<string> RowsOf(BagDefinition bag) => ContentFormReader.Rows(Values, bag.Name);
}
