using Expressway.Core.Recipes;
using Expressway.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Expressway.Web.Tests.Pages;

public sealed class NewTypeTests(DemoSite site)
{
    private const string Recipe = """
        {
          "name": "lectures", "displayName": "讲座", "description": "一个新的内容类型", "author": "", "website": "", "version": "1.0.0", "issetuprecipe": false, "categories": [], "tags": [],
          "steps": [
            {
              "name": "ContentDefinition",
              "ContentTypes": [{
                "Name": "Lecture", "DisplayName": "讲座",
                "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true }, "ExpresswayTypeSettings": { "DisplayNameEn": "Lecture", "Section": "lectures" } },
                "ContentTypePartDefinitionRecords": [{ "PartName": "Lecture", "Name": "Lecture", "Settings": {} }]
              }],
              "ContentParts": [{
                "Name": "Lecture", "Settings": {},
                "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "TextField", "Name": "Hall", "Settings": { "ContentPartFieldSettings": { "DisplayName": "会场" }, "ExpresswayFieldSettings": { "DisplayNameEn": "Hall", "Facet": "hall", "Search": "names", "Weight": 4, "MaxLength": 100 } } },
                  { "FieldName": "HtmlField", "Name": "Body", "Settings": { "ContentPartFieldSettings": { "DisplayName": "正文" }, "ExpresswayFieldSettings": { "DisplayNameEn": "Text", "Search": "body", "Weight": 1 } } }
                ]
              }]
            },
            {
              "name": "content",
              "Data": [{
                "ContentItemId": "4lecturelecturelecturelect", "ContentType": "Lecture", "DisplayText": "玛瑙讲座：首贷怎么谈", "Latest": true, "Published": true,
                "TitlePart": { "Title": "玛瑙讲座：首贷怎么谈" },
                "Lecture": { "Hall": { "Text": "湖滨示范报告厅" }, "Body": { "Html": "<p>带上流水和订单。</p>" } }
              }]
            }
          ]
        }
        """;

    [Fact]
    public async Task A_type_that_is_defined_in_JSON_alone_has_a_list_a_page_facets_a_feed_and_is_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("lectures.recipe.json", Recipe);
        var faults = await site.WithAsync(async services => (await services.GetRequiredService<RecipeRunner>().RunAsync(file, DemoSite.Ct)).Faults);
        Assert.Empty(faults);
        await site.CatchUpAsync();

        var page = await site.PageAsync("/en/lectures/4lecturelecturelecturelect");
        Assert.Contains("<dt>Hall</dt><dd>湖滨示范报告厅</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<p>带上流水和订单。</p>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"hall\" value=\"湖滨示范报告厅\"", await site.PageAsync("/lectures"), StringComparison.Ordinal);
        Assert.Contains("/lectures/4lecturelecturelecturelect", await site.PageAsync("/search?q=" + Uri.EscapeDataString("玛瑙")), StringComparison.Ordinal);
        Assert.Contains("玛瑙讲座", await site.PageAsync("/lectures/feed.atom"), StringComparison.Ordinal);
        Assert.Contains("/lectures/4lecturelecturelecturelect", await site.PageAsync("/sitemaps/lectures-1.xml"), StringComparison.Ordinal);
    }
}
