using Expressway.Core.Content;
using Expressway.Core.Demands;
using Expressway.Core.Workflow;

namespace Expressway.Web.Areas.Admin;

/// <summary>What the actions of the audit trail are called at the desk.</summary>
internal static class AuditNames
{
    /// <summary>An action as a person reads it; the action itself where it has no name.</summary>
    public static string Of(string action) => action switch
    {
        "content.restored" => "恢复了旧版本",
        "content.archive-at" => "设置了自动下线时间",
        "account.created" => "新增了账号",
        "account.roles" => "设置了角色",
        "account.disabled" => "停用了账号",
        "account.enabled" => "启用了账号",
        "account.link" => "做了设置密码的链接",
        "account.password" => "设置了密码",
        "demand.revealed" => "查看了联系方式",
        "demand.edited" => "修改了公开摘要",
        "inbox.accepted" => "采用了采集的页面",
        "inbox.rejected" => "没有采用采集的页面",
        _ when action.Split('.') is ["content", var status] && Enum.TryParse<EditorialStatus>(status, ignoreCase: true, out var to) => "改为" + EditorialWorkflow.NameOf(to),
        _ when action.Split('.') is ["demand", var status] && Enum.TryParse<DemandStatus>(status, ignoreCase: true, out var to) => "改为" + DemandFlow.NameOf(to),
        _ => action,
    };
}
