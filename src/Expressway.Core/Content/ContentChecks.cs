using System.Globalization;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Content;

/// <summary>Whether an item may be published: the shape that its definition asks for, then what its module asks.</summary>
public sealed class ContentChecks(ContentTypeCatalog types, TaxonomyCatalog taxonomies, IEnumerable<IContentCheck> checks)
{
    private const int MaxText = 200_000;

    /// <summary>What keeps the item from being published; empty when nothing does.</summary>
    public IReadOnlyList<Finding> ForPublishing(ContentDocument document)
    {
        var type = types.Find(document.ContentType);
        return type is null
            ? [new Finding("ContentType", $"没有名为“{document.ContentType}”的内容类型。")]
            : [.. Shape(document, type, complete: true), .. checks.Where(check => check.ContentType == type.Name).SelectMany(check => check.Check(document))];
    }

    /// <summary>What keeps the item from being saved as a draft: limits only, nothing need be complete.</summary>
    public IReadOnlyList<Finding> ForSaving(ContentDocument document)
    {
        var type = types.Find(document.ContentType);
        return type is null
            ? [new Finding("ContentType", $"没有名为“{document.ContentType}”的内容类型。")]
            : [.. Shape(document, type, complete: false)];
    }

    private IEnumerable<Finding> Shape(ContentDocument document, ContentTypeDefinition type, bool complete)
    {
        if (document.Title.Trim().Length == 0)
        {
            yield return new Finding("Title", "请写标题。");
        }
        else if (document.Title.Length > ContentVersion.MaxTitle)
        {
            yield return new Finding("Title", $"标题最多 {ContentVersion.MaxTitle} 个字，现在是 {document.Title.Length} 个。");
        }

        foreach (var finding in type.Fields.SelectMany(field => Field(document, field, complete)))
        {
            yield return finding;
        }

        foreach (var bag in type.Bags)
        {
            var members = document.Bag(bag.Name);
            var contained = types.Find(bag.ContainedType);
            foreach (var finding in members.SelectMany((member, i) => Member(member, contained, bag, i, complete)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Member(ContentDocument member, ContentTypeDefinition? type, BagDefinition bag, int index, bool complete)
    {
        if (type is null || member.ContentType != type.Name)
        {
            return [new Finding(bag.Name, $"“{bag.DisplayName.Zh}”第 {index + 1} 行不是“{bag.ContainedType}”。")];
        }

        return Shape(member, type, complete).Select(finding => new Finding(bag.Name, $"“{bag.DisplayName.Zh}”第 {index + 1} 行：{finding.Message}"));
    }

    private IEnumerable<Finding> Field(ContentDocument document, FieldDefinition field, bool complete)
    {
        var label = field.DisplayName.Zh;
        if (complete && field.Required && IsEmpty(document, field))
        {
            yield return new Finding(field.Name, field.Kind is FieldKind.TaxonomyField or FieldKind.ContentPickerField ? $"请选择“{label}”。" : $"请填写“{label}”。");
        }

        var length = (document.Text(field.Name) ?? document.Html(field.Name))?.Length ?? 0;
        var limit = field.Kind == FieldKind.TextField ? field.MaxLength ?? MaxText : 5 * MaxText;
        if (length > limit)
        {
            yield return new Finding(field.Name, $"“{label}”最多 {limit} 个字，现在是 {length} 个。");
        }

        if (field.Kind == FieldKind.NumericField && document.Number(field.Name) is { } number)
        {
            if (number < field.Minimum || number > field.Maximum)
            {
                yield return new Finding(field.Name, $"“{label}”应在 {Limit(field.Minimum)} 到 {Limit(field.Maximum)} {field.Unit} 之间，现在是 {number:0.####}。");
            }
        }

        if (field.Kind == FieldKind.LinkField && document.Link(field.Name) is { } url && !IsSafe(url))
        {
            yield return new Finding(field.Name, $"“{label}”须以 http:// 或 https:// 开头，或是本站的 / 地址。");
        }

        if (field.Taxonomy is { } name)
        {
            foreach (var code in document.Terms(field.Name).Where(code => taxonomies.Current.Find(name, code) is null))
            {
                yield return new Finding(field.Name, $"“{label}”里没有代码“{code}”。");
            }
        }
    }

    private static string Limit(decimal? limit) => limit?.ToString("0.####", CultureInfo.InvariantCulture) ?? "…";

    private static bool IsSafe(string url) =>
        url.StartsWith('/') ? !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal)
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool IsEmpty(ContentDocument document, FieldDefinition field) => field.Kind switch
    {
        FieldKind.TextField => document.Text(field.Name) is null,
        FieldKind.NumericField => document.Number(field.Name) is null,
        FieldKind.DateField => document.Date(field.Name) is null,
        FieldKind.HtmlField => document.Html(field.Name) is null,
        FieldKind.LinkField => document.Link(field.Name) is null,
        FieldKind.ContentPickerField => document.Items(field.Name).Count == 0,
        FieldKind.TaxonomyField => document.Terms(field.Name).Count == 0,
        FieldKind.MultiTextField => document.Values(field.Name).Count == 0,
        _ => false,
    };
}
