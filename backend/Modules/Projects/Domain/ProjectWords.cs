namespace Assistance.Projects.Domain;

/// <summary>Where a project stands: 立项→招投标→施工→验收→审计 (rule E5).</summary>
internal enum ProjectState
{
    /// <summary>起草</summary>
    Draft,

    /// <summary>待村党支部意见</summary>
    BranchOpinion,

    /// <summary>待乡镇党委意见</summary>
    TownshipOpinion,

    /// <summary>待县委组织部意见</summary>
    CountyOpinion,

    /// <summary>已立项</summary>
    Approved,

    /// <summary>已招标（采购）</summary>
    Tendered,

    /// <summary>施工（实施）</summary>
    Building,

    /// <summary>已验收</summary>
    Accepted,

    /// <summary>已审计: nothing more is to come.</summary>
    Audited,

    /// <summary>终止</summary>
    Ended,
}

/// <summary>How the village goes about it (rules H2, A15).</summary>
internal enum ProjectType
{
    /// <summary>支部+协会</summary>
    BranchAssociation,

    /// <summary>公司+农户</summary>
    CompanyHousehold,

    /// <summary>基地+农户</summary>
    BaseHousehold,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Whose investment it is: each level has a limit of its own from which it is tendered (rule E5).</summary>
internal enum ProjectInvestor
{
    Village,
    Township,
}

/// <summary>Where the money is to come from (rule H3).</summary>
internal enum ProjectSource
{
    /// <summary>财政</summary>
    Finance,

    /// <summary>党费</summary>
    PartyDues,

    /// <summary>部门</summary>
    Department,

    /// <summary>自筹</summary>
    Own,

    /// <summary>信贷</summary>
    BankCredit,
}

/// <summary>Who gives an opinion, in this order.</summary>
internal enum ProjectLevel
{
    Branch,
    Township,
    County,
}

internal enum ProcurementMethod
{
    /// <summary>公开招标</summary>
    OpenTender,

    /// <summary>邀请招标</summary>
    InvitedTender,

    /// <summary>竞争性谈判、磋商</summary>
    Negotiation,

    /// <summary>询价、比选</summary>
    Quotation,
}

/// <summary>What can be done to a project; what was done stands among its steps.</summary>
internal enum ProjectAct
{
    Edit,
    Submit,
    Agree,
    SendBack,
    Tender,
    Start,
    Accept,
    Audit,
    End,
    Log,
    Spend,
}

/// <summary>Part of the work that an entry of the stage log is about (rule H5).</summary>
internal enum ProjectPhase
{
    /// <summary>产前</summary>
    BeforeProduction,

    /// <summary>产中</summary>
    DuringProduction,

    /// <summary>产后</summary>
    AfterProduction,
}

internal static class ProjectWords
{
    public static string Chinese(this ProjectState state) => state switch
    {
        ProjectState.Draft => "起草",
        ProjectState.BranchOpinion => "待村党支部意见",
        ProjectState.TownshipOpinion => "待乡镇党委意见",
        ProjectState.CountyOpinion => "待县委组织部意见",
        ProjectState.Approved => "已立项",
        ProjectState.Tendered => "已招标",
        ProjectState.Building => "施工",
        ProjectState.Accepted => "已验收",
        ProjectState.Audited => "已审计",
        _ => "已终止",
    };

    public static string Chinese(this ProjectType type) => type switch
    {
        ProjectType.BranchAssociation => "支部+协会",
        ProjectType.CompanyHousehold => "公司+农户",
        ProjectType.BaseHousehold => "基地+农户",
        _ => "其他",
    };

    public static string Chinese(this ProjectSource source) => source switch
    {
        ProjectSource.Finance => "财政",
        ProjectSource.PartyDues => "党费",
        ProjectSource.Department => "部门",
        ProjectSource.Own => "自筹",
        _ => "信贷",
    };

    public static string Chinese(this ProjectInvestor investor) => investor == ProjectInvestor.Township ? "乡镇" : "村";

    public static string Chinese(this ProjectLevel level) => level switch
    {
        ProjectLevel.Branch => "村党支部",
        ProjectLevel.Township => "乡镇党委",
        _ => "县委组织部",
    };
}
