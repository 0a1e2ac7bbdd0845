using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Expressway.Web.Theming;

/// <summary>Fills a script element with a description for machines.</summary>
[HtmlTargetElement("script", Attributes = "json-ld")]
public sealed class JsonLdTagHelper : TagHelper
{
    /// <summary>What to write.</summary>
    [HtmlAttributeName("json-ld")]
    public JsonObject Data { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Content.SetHtmlContent(StructuredData.Write(Data));
}
