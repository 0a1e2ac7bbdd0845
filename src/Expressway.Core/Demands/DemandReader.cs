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
        demand.Family = Code(application.Family ?? "financing", TaxonomyNames.Families, nameof(application.Family), "请选择需要哪类服务。", "Choose the kind of service.");
        demand.Purpose = Code(application.Purpose, TaxonomyNames.Purposes, nameof(application.Purpose), "请选择用来做什么。", "Choose what it is for.");
        demand.Region = Code(application.Region, TaxonomyNames.Regions, nameof(application.Region), "请选择企业在哪个区。", "Choose the district that the enterprise is in.");
        demand.Industry = Code(application.Industry, TaxonomyNames.Industries, nameof(application.Industry), "请选择企业属于哪个行业。", "Choose the industry of the enterprise.");
        demand.Security = string.Join(' ', application.Security.Where(code => taxonomies.Find(TaxonomyNames.Security, code) is not null).Distinct());
        var amount = Amount(application.Amount, demand.Family);
        demand.AmountBand = amount is { } wanYuan ? BandOf(wanYuan) : null;
        demand.NeededBy = NeededBy(application.NeededBy);
        if (!application.Consent)
        {
            _findings.Add(new Finding(nameof(application.Consent), "请勾选同意，我们才能核验并推荐给机构。", "Tick the box, so that we may check the demand and show it to institutions."));
        }

        return new DemandDetail(
            Needed(application.Company, 100, nameof(application.Company), "请写企业名称。", "Write the name of the enterprise.", "企业名称"),
            Needed(application.ContactName, 50, nameof(application.ContactName), "请写联系人怎么称呼。", "Write whom we should ask for.", "联系人"),
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

    private string Code(string? code, string taxonomy, string field, string message, string english)
    {
        if (taxonomies.Today(taxonomy, code?.Trim()) is { } term)
        {
            return term.Code;
        }

        _findings.Add(new Finding(field, message, english));
        return "";
    }

    private decimal? Amount(string? text, string family)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (family == "financing")
            {
                _findings.Add(new Finding(nameof(DemandApplication.Amount), "请写需要多少，例如 500万。", "Write how much you need, such as 5,000,000 or 500万."));
            }

            return null;
        }

        if (AmountReader.TryReadWanYuan(text, out var wanYuan, out var fault))
        {
            return wanYuan;
        }

        _findings.Add(new Finding(nameof(DemandApplication.Amount), fault!, "Write one amount with its unit, such as 5,000,000 or 500万; at most 10 billion yuan."));
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

        _findings.Add(new Finding(nameof(DemandApplication.NeededBy), fault!, "Write a day to come, such as 2027-05-31 or 2027-05."));
        return null;
    }

    private string Phone(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _findings.Add(new Finding(nameof(DemandApplication.Phone), "请写电话，核验时会打给您。", "Write a telephone number; we call it to check the demand."));
            return "";
        }

        if (PhoneReader.Read(text) is { } phone)
        {
            return phone;
        }

        _findings.Add(new Finding(nameof(DemandApplication.Phone), "电话应是 11 位手机号，或带区号的座机，例如 0510-82000000。", "Write a Chinese mobile number of 11 digits, or a landline with its area code."));
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

        _findings.Add(new Finding(nameof(DemandApplication.Email), "邮箱写法不对，例如 name@example.com；也可以不填。", "Write an address such as name@example.com, or leave it empty."));
        return null;
    }

    private string Needed(string? text, int length, string field, string message, string english, string label)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _findings.Add(new Finding(field, message, english));
            return "";
        }

        return Limited(text, length, field, label) ?? "";
    }

    private string? Limited(string? text, int length, string field, string label)
    {
        var trimmed = text?.Trim();
        if (trimmed?.Length > length)
        {
            _findings.Add(new Finding(field, $"“{label}”最多 {length} 个字，现在是 {trimmed.Length} 个。", $"At most {length} characters; there are {trimmed.Length}."));
            return null;
        }

        if (trimmed?.Any(letter => char.IsSurrogate(letter) is false && char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) == true)
        {
            _findings.Add(new Finding(field, $"“{label}”里有不能显示的字符，请删去后再试。", "There is a character that can't be shown; remove it."));
            return null;
        }

        return trimmed;
    }
}
