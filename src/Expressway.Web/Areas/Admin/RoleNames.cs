using Expressway.Core.Accounts;

namespace Expressway.Web.Areas.Admin;

/// <summary>The roles' names as the desk's Chinese texts have them.</summary>
internal static class RoleNames
{
    /// <summary>What a role is called.</summary>
    public static string Of(string role) => role switch
    {
        Roles.Member => "企业用户",
        Roles.Institution => "机构用户",
        Roles.Editor => "编辑",
        Roles.Approver => "审核",
        Roles.Analyst => "分析",
        Roles.Adviser => "顾问",
        Roles.Operator => "运维",
        Roles.Administrator => "管理员",
        _ => role,
    };

    /// <summary>What a role may do, in a few words.</summary>
    public static string About(string role) => role switch
    {
        Roles.Editor => "写和改内容，处理收件箱",
        Roles.Approver => "批准和发布别人写的内容",
        Roles.Analyst => "看数据和需求列表",
        Roles.Adviser => "核验需求，看企业联系方式",
        Roles.Operator => "管来源、索引和备份",
        Roles.Administrator => "全部，包括账号；产品仍须两个人",
        _ => "",
    };
}
