namespace Expressway.Core.Content;

/// <summary>The kinds of field, named as in Orchard Core; each has Orchard's JSON shape.</summary>
public enum FieldKind
{
    /// <summary><c>{"Text": string}</c></summary>
    TextField,

    /// <summary><c>{"Value": number}</c></summary>
    NumericField,

    /// <summary><c>{"Value": "2026-03-01T00:00:00Z"}</c>, a day</summary>
    DateField,

    /// <summary><c>{"Value": bool}</c></summary>
    BooleanField,

    /// <summary><c>{"Html": string}</c>, cleaned by <see cref="IHtmlCleaner"/> before it is stored</summary>
    HtmlField,

    /// <summary><c>{"Url": string, "Text": string}</c></summary>
    LinkField,

    /// <summary><c>{"ContentItemIds": [string]}</c></summary>
    ContentPickerField,

    /// <summary><c>{"TermContentItemIds": [code], "TaxonomyContentItemId": name}</c></summary>
    TaxonomyField,

    /// <summary><c>{"Paths": [string], "MediaTexts": [string]}</c></summary>
    MediaField,

    /// <summary><c>{"Values": [string]}</c></summary>
    MultiTextField,
}
