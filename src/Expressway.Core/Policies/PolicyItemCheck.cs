using System.Text.Json;
using Expressway.Core.Content;

namespace Expressway.Core.Policies;

/// <summary>A policy item's window and amounts must make sense, and its rule must be JSON.</summary>
internal sealed class PolicyItemCheck : IContentCheck
{
    public string ContentType => "PolicyItem";

    public IEnumerable<Finding> Check(ContentDocument document)
    {
        if (document.Date("OpenFrom") is { } from && document.Date("OpenUntil") is { } until && until < from)
        {
            yield return new Finding("OpenUntil", "申报截止不能早于申报开始。");
        }

        if (document.Date("OpenUntil") is null && !document.Flag("Rolling"))
        {
            yield return new Finding("OpenUntil", "请写申报截止日期，或勾选“常年受理”。");
        }

        if (document.Number("AmountMin") is { } least && document.Number("AmountMax") is { } greatest && greatest < least)
        {
            yield return new Finding("AmountMax", "金额上限不能小于下限。");
        }

        if (document.Text("Rule") is { } rule && !IsJson(rule))
        {
            yield return new Finding("Rule", "资格规则不是合法的 JSON。");
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
