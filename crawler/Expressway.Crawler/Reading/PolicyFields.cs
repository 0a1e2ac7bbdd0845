namespace Expressway.Crawler.Reading;

/// <summary>
/// What Chinese government pages say about a document in the table above it. Texts are as printed, white space removed
/// at the ends; what the page does not say is null.
/// </summary>
public sealed record PolicyFields
{
    /// <summary>发文机关: who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>发文字号, such as 国发〔2019〕5号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>索引号: the number in the open-government catalogue.</summary>
    public string? IndexNumber { get; init; }

    /// <summary>主题分类, as printed.</summary>
    public string? Topic { get; init; }

    /// <summary>成文日期: when it was signed.</summary>
    public DateOnly? WrittenDate { get; init; }

    /// <summary>发布日期: when it was put online.</summary>
    public DateOnly? PublishedDate { get; init; }

    /// <summary>有效性, as printed (现行有效, 废止 …).</summary>
    public string? Validity { get; init; }

    /// <summary>施行日期 or 生效日期.</summary>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>废止日期 or 失效日期.</summary>
    public DateOnly? ExpiryDate { get; init; }

    /// <summary>标题 or 名称 of the table; the page's title is the same nearly always.</summary>
    public string? Title { get; init; }
}
