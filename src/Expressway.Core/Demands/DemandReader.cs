using System.Net.Mail;
using Expressway.Core.Content;
using Expressway.Core.Content.Quantities;
using Expressway.Core.Taxonomies;

namespace Expressway.Core.Demands;

/// <summary>Reads an application: every fault is named with its field, nothing is guessed.</summary>
internal sealed class DemandReader(TaxonomyRegistry taxonomies, DateOnly today)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What must be mended.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Fills a case from an application and gives its private side; both are meaningless when there are findings.</summary>
    public DemandDetail Read(DemandApplication application, DemandCase demand)
    {
        demand.Family = Code(application.Family ?? "financing", TaxonomyNames.Families, nameof(application.Family), "请选择需要哪类服务。");
        demand.Purpose = Code(application.Purpose, TaxonomyNames.Purposes, nameof(application.Purpose), "请选择用来做什么。");
        demand.Region = Code(application.Region, TaxonomyNames.Regions, nameof(application.Region), "请选择企业在哪个区。");
        demand.Industry = Code(application.Industry, TaxonomyNames.Industries, nameof(application.Industry), "请选择企业属于哪个行业。");
        demand.Security = string.Join(' ', application.Security.Where(code => taxonomies.Find(TaxonomyNames.Security, code) is not null).Distinct());
        var amount = Amount(application.Amount, demand.Family);
        demand.AmountBand = amount is { } wanYuan ? BandOf(wanYuan) : null;
        demand.NeededBy = NeededBy(application.NeededBy);
        if (!application.Consent)
        {
            _findings.Add(new Finding(nameof(application.Consent), "请勾选同意，我们才能核验并推荐给机构。"));
        }

        return new DemandDetail(
            Needed(application.Company, 100, nameof(application.Company), "请写企业名称。", "企业名称"),
            Needed(application.ContactName, 50, nameof(application.ContactName), "请写联系人怎么称呼。", "联系人"),
            Phone(application.Phone),
            Email(application.Email),
            amount,
            Limited(application.Words, 2_000, nameof(application.Words), "补充说明") ?? "");
    }

    /// <summary>The band of an amount in 万元, code of <c>amount-bands</c>: lower limit included, upper not.</summary>
    public static string BandOf(decimal wanYuan) => wanYuan switch
    {
        < 50 => "under50",
        < 100 => "50to100",
        < 300 => "100to300",
        < 500 => "300to500",
        < 1_000 => "500to1000",
        < 3_000 => "1000to3000",
        _ => "over3000",
    };

    private string Code(string? code, string taxonomy, string field, string message)
    {
        if (taxonomies.Today(taxonomy, code?.Trim()) is { } term)
        {
            return term.Code;
        }

        _findings.Add(new Finding(field, message));
        return "";
    }

    private decimal? Amount(string? text, string family)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (family == "financing")
            {
                _findings.Add(new Finding(nameof(DemandApplication.Amount), "请写需要多少，例如 500万。"));
            }

            return null;
        }

        if (AmountReader.TryReadWanYuan(text, out var wanYuan, out var fault))
        {
            return wanYuan;
        }

        _findings.Add(new Finding(nameof(DemandApplication.Amount), fault!));
        return null;
    }

    private DateOnly? NeededBy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (NeededByReader.TryRead(text, today, out var day, out var fault))
        {
            return day;
        }

        _findings.Add(new Finding(nameof(DemandApplication.NeededBy), fault!));
        return null;
    }

    private string Phone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _findings.Add(new Finding(nameof(DemandApplication.Phone), "请写电话，核验时会打给您。"));
            return "";
        }

        if (PhoneReader.Read(text) is { } phone)
        {
            return phone;
        }

        _findings.Add(new Finding(nameof(DemandApplication.Phone), "电话应是 11 位手机号，或带区号的座机，例如 0510-82000000。"));
        return "";
    }

    private string? Email(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (trimmed.Length <= 120 && !trimmed.Any(char.IsControl) && MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed)
        {
            return trimmed;
        }

        _findings.Add(new Finding(nameof(DemandApplication.Email), "邮箱写法不对，例如 name@example.com；也可以不填。"));
        return null;
    }

    private string Needed(string? text, int length, string field, string message, string label)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _findings.Add(new Finding(field, message));
            return "";
        }

        return Limited(text, length, field, label) ?? "";
    }

    private string? Limited(string? text, int length, string field, string label)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > length)
        {
            _findings.Add(new Finding(field, $"“{label}”最多 {length} 个字，现在是 {trimmed.Length} 个。"));
            return null;
        }

        if (trimmed?.Any(letter => char.IsSurrogate(letter) is false && char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) == true)
        {
            _findings.Add(new Finding(field, $"“{label}”里有不能显示的字符，请删去后再试。"));
            return null;
        }

        return trimmed;
    }
}
