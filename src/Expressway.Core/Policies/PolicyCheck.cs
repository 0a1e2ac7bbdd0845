using Expressway.Core.Content;

namespace Expressway.Core.Policies;

/// <summary>A policy's dates must make sense together.</summary>
internal sealed class PolicyCheck : IContentCheck
{
    public string ContentType => "Policy";

    public IEnumerable<Finding> Check(ContentDocument document)
    {
        if (document.Date("EffectiveDate") is { } effective && document.Date("ExpiryDate") is { } expiry && expiry < effective)
        {
            yield return new Finding("ExpiryDate", "失效日期不能早于施行日期。");
        }

        if (document.Date("WrittenDate") is { } written && document.Date("PublishedDate") is { } published && published < written)
        {
            yield return new Finding("PublishedDate", "发布日期不能早于成文日期。");
        }
    }
}
