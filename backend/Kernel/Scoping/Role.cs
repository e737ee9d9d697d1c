namespace Assistance.Kernel.Scoping;

/// <summary>What somebody may do; always held at an organisation, whose subtree it reaches.</summary>
public enum Role
{
    /// <summary>支部书记</summary>
    BranchSecretary,

    /// <summary>经办人</summary>
    Caseworker,

    /// <summary>乡镇党委</summary>
    TownshipCommittee,

    /// <summary>县委组织部</summary>
    CountyDepartment,

    /// <summary>领导</summary>
    Leader,

    /// <summary>监督小组</summary>
    OversightPanel,

    /// <summary>帮扶人; reaches only those whom a current, dated grant gives.</summary>
    Helper,

    /// <summary>系统管理员</summary>
    SystemAdmin,

    /// <summary>安全管理员</summary>
    SecurityAdmin,

    /// <summary>审计管理员</summary>
    AuditAdmin,
}
