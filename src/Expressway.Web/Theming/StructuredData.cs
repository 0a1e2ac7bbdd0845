using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Expressway.Core.Content;
using Expressway.Web.Browsing;
using Microsoft.AspNetCore.Http;

namespace Expressway.Web.Theming;

/// <summary>Descriptions for machines by schema.org, written as JSON-LD. Says only what the page says.</summary>
public static class StructuredData
{
    /// <summary>Letters as they are, but nothing that could end a script element.</summary>
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The JSON text, safe inside a script element.</summary>
    public static string Write(JsonObject data) => data.ToJsonString(Compact);

    /// <summary>The site and its search.</summary>
    public static JsonObject WebSite(SiteInfo site, HttpRequest request) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = site.Name,
        ["url"] = site.Absolute(request, "/"),
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = site.Absolute(request, "/search") + "?q={search_term_string}",
            ["query-input"] = "required name=search_term_string",
        },
    };

    /// <summary>The way to a page.</summary>
    public static JsonObject Breadcrumbs(SiteInfo site, HttpRequest request, PageMeta meta) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. meta.Crumbs.Append((meta.Title, meta.Path ?? request.Path.Value ?? "/")).Select((crumb, index) => new JsonObject
        {
            ["@type"] = "ListItem", ["position"] = index + 1, ["name"] = crumb.Item1, ["item"] = site.Absolute(request, crumb.Item2),
        })]),
    };

    /// <summary>An item; null for kinds that schema.org has no good word for.</summary>
    public static JsonObject? Of(ContentPage page, SiteInfo site, HttpRequest request, Phrases say)
    {
        var document = page.Entry.Document;
        var data = page.Entry.Type.Name switch
        {
            "Article" => Article(page, document, site),
            "Policy" => Policy(page, document, say),
            "PolicyItem" => PolicyItem(page, document, say),
            "Product" => Product(page, document, say),
            "Institution" => Institution(document),
            "Demand" => new JsonObject { ["@type"] = "Demand", ["areaServed"] = say.Field(page.Entry, "Region") },
            _ => null,
        };
        if (data is null)
        {
            return null;
        }

        data["@context"] = "https://schema.org";
        data.TryAdd("name", page.Entry.Title);
        data.TryAdd("description", page.Entry.Summary);
        data["url"] = site.Absolute(request, page.Entry.Path);
        foreach (var empty in data.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            data.Remove(empty);
        }

        return data;
    }

    private static JsonObject Article(ContentPage page, ContentDocument document, SiteInfo site) => new()
    {
        ["@type"] = "NewsArticle",
        ["headline"] = page.Entry.Title.Length > 110 ? page.Entry.Title[..110] : page.Entry.Title,
        ["datePublished"] = Instant(page.Entry.PublishedUtc),
        ["dateModified"] = Instant(page.Entry.ModifiedUtc),
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = document.Text("SourceName") ?? site.Name },
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = site.Name },
        ["inLanguage"] = "zh-CN",
    };

    private static JsonObject Policy(ContentPage page, ContentDocument document, Phrases say) => new()
    {
        ["@type"] = "Legislation",
        ["legislationIdentifier"] = document.Text("DocumentNumber"),
        ["legislationDate"] = Day(document.Date("WrittenDate")),
        ["datePublished"] = Day(document.Date("PublishedDate")),
        ["legislationDateVersion"] = Day(document.Date("EffectiveDate")),
        ["legislationPassedBy"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = document.Text("Issuer") },
        ["spatialCoverage"] = say.Field(page.Entry, "Region"),
        ["inLanguage"] = "zh-CN",
    };

    private static JsonObject PolicyItem(ContentPage page, ContentDocument document, Phrases say) => new()
    {
        ["@type"] = "GovernmentService",
        ["provider"] = page.Named("Policy") is [var policy, ..]
            ? new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = policy.Document.Text("Issuer") } : null,
        ["areaServed"] = say.Field(page.Entry, "Region"),
        ["audience"] = new JsonObject { ["@type"] = "BusinessAudience", ["audienceType"] = document.Text("Beneficiaries") },
        ["validThrough"] = Day(document.Date("OpenUntil")),
        ["availableChannel"] = new JsonObject { ["@type"] = "ServiceChannel", ["servicePhone"] = new JsonObject { ["@type"] = "ContactPoint", ["telephone"] = document.Text("Phone") } },
    };

    /// <summary>A loan without an annual rate is no LoanOrCredit: a price without its rate misleads.</summary>
    private static JsonObject? Product(ContentPage page, ContentDocument document, Phrases say)
    {
        if (document.Term("Family") != "financing" || document.Number("AnnualRateMin") is not { } rate)
        {
            return null;
        }

        return new JsonObject
        {
            ["@type"] = "LoanOrCredit",
            ["amount"] = Quantity(document.Number("AmountMin") * 10_000, document.Number("AmountMax") * 10_000, "CNY"),
            ["currency"] = "CNY",
            ["loanTerm"] = Quantity(document.Number("TermMin"), document.Number("TermMax"), "MON"),
            ["annualPercentageRate"] = Quantity(rate, document.Number("AnnualRateMax") ?? rate, "P1"),
            ["loanType"] = say.Field(page.Entry, "Subfamily"),
            ["requiredCollateral"] = say.Field(page.Entry, "Security"),
            ["feesAndCommissionsSpecification"] = document.Text("RateNote"),
            ["provider"] = new JsonArray([.. page.Named("Institutions").Select(institution => new JsonObject { ["@type"] = "FinancialService", ["name"] = institution.Title })]),
        };
    }

    private static JsonObject Institution(ContentDocument document) => new()
    {
        ["@type"] = document.Term("Kind") == "bank" ? "BankOrCreditUnion" : "Organization",
        ["sameAs"] = document.Link("Website"),
        ["telephone"] = document.Bag("Contacts").Select(contact => contact.Text("Phone")).FirstOrDefault(phone => phone is not null),
    };

    private static JsonObject? Quantity(decimal? least, decimal? greatest, string unit) => least is null && greatest is null
        ? null
        : Clean(new JsonObject { ["@type"] = "QuantitativeValue", ["minValue"] = least, ["maxValue"] = greatest, ["unitCode"] = unit });

    private static JsonObject Clean(JsonObject data)
    {
        foreach (var empty in data.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            data.Remove(empty);
        }

        return data;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
