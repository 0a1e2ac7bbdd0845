using System.Text.RegularExpressions;
using Expressway.Core.Content;

namespace Expressway.Core.Products;

/// <summary>A product's ranges must make sense, its code must follow the scheme, and what is lent must show its annualised rate.</summary>
/// <remarks>The annualised rate: 中国人民银行公告〔2021〕第3号. The code: docs/how-to/product-codes.md.</remarks>
internal sealed partial class ProductCheck : IContentCheck
{
    private static readonly (string Least, string Greatest, string Label)[] Ranges =
    [
        ("AmountMin", "AmountMax", "金额"), ("TermMin", "TermMax", "期限"), ("AnnualRateMin", "AnnualRateMax", "年化利率"),
    ];

    public string ContentType => "Product";

    public IEnumerable<Finding> Check(ContentDocument document)
    {
        foreach (var (least, greatest, label) in Ranges)
        {
            if (document.Number(least) is { } low && document.Number(greatest) is { } high && high < low)
            {
                yield return new Finding(greatest, $"{label}上限不能小于下限。");
            }
        }

        if (document.Text("Code") is { } code && !CodeShape().IsMatch(code))
        {
            yield return new Finding("Code", "产品编码的写法是 XG-RZ01-3202-0001：大类两个字母和小类两位数字、地区四位、顺序号四位。");
        }
    }

    [GeneratedRegex("^XG-[A-Z]{2}[0-9]{2}-[0-9]{4}-[0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeShape();
}
