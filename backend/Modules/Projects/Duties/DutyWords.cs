namespace Assistance.Projects.Duties;

/// <summary>As what somebody has to do with a village (rules E2, E3).</summary>
internal enum DutyCapacity
{
    /// <summary>乡（镇）书记办公会成员</summary>
    OfficeMember,

    /// <summary>村领导: of the township, in charge of the village.</summary>
    VillageLeader,

    /// <summary>驻村指导员</summary>
    ResidentInstructor,

    /// <summary>联村干部</summary>
    LiaisonCadre,

    /// <summary>挂职书记</summary>
    SecondedSecretary,

    /// <summary>驻村第一书记</summary>
    FirstSecretary,
}

internal enum VillageMeetingKind
{
    /// <summary>村级例会: that of the month (rule E3).</summary>
    Monthly,

    /// <summary>党员大会</summary>
    Members,

    /// <summary>村民（代表）会议</summary>
    Villagers,

    /// <summary>专题会议</summary>
    Special,
}

/// <summary>How somebody came to be a reserve.</summary>
internal enum ReserveSource
{
    /// <summary>个人自荐</summary>
    SelfNominated,

    /// <summary>党员推荐</summary>
    MembersRecommended,

    /// <summary>群众推荐</summary>
    VillagersRecommended,

    /// <summary>村党支部推荐</summary>
    BranchRecommended,

    /// <summary>乡镇党委推荐</summary>
    TownshipRecommended,
}

internal enum ReserveState
{
    /// <summary>待乡镇确认</summary>
    Proposed,

    /// <summary>在库</summary>
    Confirmed,

    /// <summary>出库</summary>
    Left,
}

/// <summary>Why somebody is a reserve no more.</summary>
internal enum ReserveEnd
{
    /// <summary>进入村“两委”班子</summary>
    Elected,

    /// <summary>本人退出</summary>
    Withdrew,

    /// <summary>考察不合格</summary>
    Unfit,

    /// <summary>外出、迁出</summary>
    Away,

    /// <summary>其他</summary>
    Other,
}

internal static class DutyWords
{
    public static string Chinese(this DutyCapacity capacity) => capacity switch
    {
        DutyCapacity.OfficeMember => "书记办公会成员",
        DutyCapacity.VillageLeader => "村领导",
        DutyCapacity.ResidentInstructor => "驻村指导员",
        DutyCapacity.LiaisonCadre => "联村干部",
        DutyCapacity.SecondedSecretary => "挂职书记",
        _ => "驻村第一书记",
    };
}
