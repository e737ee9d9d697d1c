using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Domain;

/// <summary>What happened to a membership.</summary>
internal enum MembershipEventKind
{
    /// <summary>接收为预备党员</summary>
    Admitted,

    /// <summary>转正</summary>
    FullMember,

    /// <summary>开出介绍信</summary>
    LetterIssued,

    /// <summary>介绍信作废</summary>
    LetterWithdrawn,

    /// <summary>转入本县另一支部</summary>
    Moved,

    /// <summary>随组织合并、分设整建制转入</summary>
    Reorganised,

    /// <summary>组织调整撤销，随之转回</summary>
    ReorganisationUndone,

    /// <summary>从县外转入</summary>
    CameIn,

    /// <summary>失联</summary>
    LostContact,

    /// <summary>找到后保留党籍 (rule F4)</summary>
    FoundKept,

    /// <summary>找到后转往工作所在地 (rule F4)</summary>
    FoundTransferred,

    /// <summary>找到后转入村（社区）支部 (rule F4)</summary>
    FoundPlaced,

    /// <summary>外出，登记为流动党员</summary>
    WentAway,

    /// <summary>流动党员有了联系</summary>
    HeardFrom,

    /// <summary>流动党员返回</summary>
    CameHome,

    /// <summary>党籍另有变动，外出登记随之结束</summary>
    AwayEnded,

    /// <summary>停止党籍</summary>
    Stopped,

    /// <summary>转出</summary>
    TransferredOut,

    /// <summary>出党</summary>
    Removed,

    /// <summary>恢复在册</summary>
    Returned,

    /// <summary>去世</summary>
    Deceased,

    /// <summary>重复档案合并</summary>
    Merged,

    /// <summary>重复档案合并已撤销</summary>
    MergerUndone,
}

/// <summary>One line of a membership's history: what, on which day, by whom. Never changed; goes along where two records of one person become one.</summary>
internal sealed class MembershipEvent : IScoped
{
    public const int LongestNote = 400;

    public Guid Id { get; init; }

    public PersonId PersonId { get; init; }

    /// <summary>Where they belonged on the day.</summary>
    public OrgPath OrgPath { get; init; }

    public MembershipEventKind Kind { get; init; }

    public DateOnly On { get; init; }

    public string? Note { get; init; }

    /// <summary>Whoever recorded it, as they were called then.</summary>
    public string ByName { get; init; } = string.Empty;

    public DateTime At { get; init; }
}
