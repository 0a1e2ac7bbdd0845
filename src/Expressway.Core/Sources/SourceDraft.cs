using System.ComponentModel.DataAnnotations;

namespace Expressway.Core.Sources;

/// <summary>A source as a form or a recipe gives it.</summary>
public sealed record SourceDraft
{
    /// <summary>Its name, unique among sources.</summary>
    [Required(ErrorMessage = "请填写名称。"), StringLength(Source.MaxName, ErrorMessage = "名称最多 {1} 个字。")]
    public string Name { get; init; } = "";

    /// <summary>How it names its pages.</summary>
    public SourceKind Kind { get; init; } = SourceKind.List;

    /// <summary>The address of the feed, sitemap or list page.</summary>
    [Required(ErrorMessage = "请填写地址。"), StringLength(Source.MaxUrl, ErrorMessage = "地址最多 {1} 个字符。")]
    public string Url { get; init; } = "";

    /// <summary>Minutes between two runs.</summary>
    [Range(Source.MinMinutes, Source.MaxMinutes, ErrorMessage = "采集间隔应在 {1} 到 {2} 分钟之间。")]
    public int EveryMinutes { get; init; } = 360;

    /// <summary>Whether its pages are published without an editor.</summary>
    public bool Trusted { get; init; }

    /// <summary>The region code that its pages get; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The topic code that its pages get; null for none.</summary>
    public string? Topic { get; init; }

    /// <summary>The content type that its pages become: <c>Policy</c> or <c>Article</c>.</summary>
    public string ContentType { get; init; } = InboxDocuments.Policy;

    /// <summary>Under which licence its texts may be used, as printed on the page; null where unknown.</summary>
    [StringLength(Source.MaxLicence, ErrorMessage = "使用许可最多 {1} 个字。")]
    public string? Licence { get; init; }

    /// <summary>Whether it is read when due.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Where the list's parts are; all absent for finding them.</summary>
    public SourceSelectors Selectors { get; init; } = SourceSelectors.None;
}
