using Expressway.Core.Content;

namespace Expressway.Web.Areas.Admin.Forms;

/// <summary>One input of a content form, as an editor template needs it.</summary>
/// <param name="Field">The definition.</param>
/// <param name="Name">The input's name.</param>
/// <param name="Values">What stands in the form.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record FieldView(FieldDefinition Field, string Name, FormValues Values, IReadOnlyList<string> Errors)
{
    /// <summary>The element's id.</summary>
    public string Id => Name.Replace('.', '-');

    /// <summary>The id of the hint.</summary>
    public string HintId => Id + "-hint";

    /// <summary>The id of the error.</summary>
    public string ErrorId => Id + "-error";

    /// <summary>The first value.</summary>
    public string Value => Values.First(Name);

    /// <summary>What the input is described by; null for nothing.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Field.Hint is null ? null : HintId, Errors.Count > 0 ? ErrorId : null }.OfType<string>());
            return ids.Length > 0 ? ids : null;
        }
    }

    /// <summary><c>true</c> where something is wrong, for <c>aria-invalid</c>.</summary>
    public string? Invalid => Errors.Count > 0 ? "true" : null;

    /// <summary>Whether the editor is a group of inputs, so that its label is a legend.</summary>
    public bool IsGroup(bool largeTaxonomy) =>
        Field.Kind == FieldKind.LinkField || (Field.Kind == FieldKind.TaxonomyField && Field.Multiple && !largeTaxonomy);
}
