using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Members.Reorganisations;

internal static class ReorganisationRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("members.reorganisation_not_found", "没有找到该次组织调整，或不在您的管理范围内。", "No such reorganisation, or outside your scope.");

    public static readonly Refusal AlreadyUndone = Refusal.Conflict("members.reorganisation_undone", "该次组织调整已经撤销。", "This reorganisation has been undone already.");

    public static readonly Refusal OneOnly = Refusal.Rule("members.reorganisation_one_only", "分设和更名一次只能办理一个组织。", "One organisation at a time is split or renamed.").ForField("organisationIds");

    public static readonly Refusal IntoMissing = Refusal.Rule("members.reorganisation_into_missing", "请选择接收的组织。", "Choose the organisation that takes them in.").ForField("intoId");

    public static readonly Refusal NameMissing = Refusal.Rule("members.reorganisation_name_missing", "请填写新的名称。", "Give the new name.").ForField("name");

    public static readonly Refusal NobodyGoes = Refusal.Rule(
        "members.reorganisation_nobody_goes", "请选择随新组织分出的人员或下级组织。", "Choose the people or organisations that go with the new one.").ForField("peopleIds");

    public static readonly Refusal BothEnds = new(
        RefusalKind.Forbidden, "members.reorganisation_both_ends", "调整涉及您管理范围以外的组织，请由上级组织部门撤销。", "It concerns organisations out of your scope; the department above undoes it.");

    public static Obstacle IsCounty(string name) => new("members.reorganisation_county", "县级组织不能合并、分设或改变隶属。", "The county itself is not merged, split or moved.", [name]);

    public static Obstacle Abolished(IReadOnlyList<string> names) => new(
        "members.reorganisation_abolished", "已撤销的组织不能再调整，请改用接续的组织。", "What is abolished is not reorganised any more; use the one that follows it.", names);

    public static Obstacle Itself(string name) => new("members.reorganisation_itself", "组织不能并入或隶属于它自己或它的下级。", "An organisation does not go into or below itself or one below it.", [name]);

    public static Obstacle Nested(IReadOnlyList<string> names) => new(
        "members.reorganisation_nested", "所选组织互为上下级，请只选上级，或分次办理。", "One of those chosen stands below another; choose the upper one, or do them one after the other.", names);

    public static Obstacle Unlike(string name, string into) => new(
        "members.reorganisation_unlike", "不同类型的组织不能合并，请先核对类型。", "Organisations of different kinds are not merged.", [name, into]);

    public static Obstacle MayNotStand(string name, string parent) => new(
        "members.reorganisation_may_not_stand", "该类组织不能设在新的上级组织之下。", "Such an organisation does not stand below the new parent.", [name, parent]);

    public static Obstacle AlreadyBelow(string name) => new("members.reorganisation_already_below", "该组织已隶属于所选上级，无须调整。", "It stands below that one already.", [name]);

    public static Obstacle NameTaken(string name) => new(
        "members.reorganisation_name_taken", "同一上级组织下已有同名组织，请先更名。", "An organisation of this name stands below the same parent; rename one first.", [name]);

    public static Obstacle SameName(string name) => new("members.reorganisation_same_name", "名称与现在的相同。", "It is called so already.", [name]);

    public static Obstacle TooDeep(string name) => new("members.reorganisation_too_deep", "调整后层级过深，请选择更高一级的组织。", "It would stand too deep in the tree; choose a higher one.", [name]);

    public static Obstacle NotOfIt(IReadOnlyList<string> names) => new(
        "members.reorganisation_not_of_it", "所选人员或下级组织不属于该组织，或已不在册。", "These do not belong to the organisation, or no longer.", names);

    public static Obstacle LaterOne(IReadOnlyList<string> names) => new(
        "members.reorganisation_later", "此后又有涉及这些组织的调整，请先撤销较晚的一次。", "A later reorganisation concerns the same organisations; undo that one first.", names);

    public static Obstacle MovedOn(IReadOnlyList<string> names) => new(
        "members.reorganisation_moved_on", "这些人员此后又有变动，不能整体退回。", "These people have moved on since, or are no longer there.", names);

    public static Obstacle CameSince(IReadOnlyList<string> names) => new(
        "members.reorganisation_came_since", "新组织此后已有新的人员、下级组织或岗位，请先调整。", "People, organisations or posts have come to the new organisation since; move them first.", names);

    public static Obstacle ParentGone(IReadOnlyList<string> names) => new(
        "members.reorganisation_parent_gone", "原上级组织已撤销，不能退回。", "The organisation that stood above has been abolished.", names);

    public static Obstacle HangsOn(Stake stake) => new(
        "members.reorganisation_hangs_on", $"此后新办理的事项（{Chinese(stake.Kind)}）依附于本次调整，不能撤销。", $"What was done since hangs on it ({stake.Kind}).", stake.Names.Count > 0 ? stake.Names : [$"{stake.Count}"]);

    /// <summary>The first thing that speaks against it, with all of them beside it.</summary>
    public static Refusal Of(IReadOnlyList<Obstacle> obstacles) =>
        Refusal.Conflict(obstacles[0].Code, Sentence(obstacles[0].Chinese, obstacles[0].Names, "：", "、"), Sentence(obstacles[0].English, obstacles[0].Names, " ", ", "))
            .With("obstacles", obstacles);

    public static string Chinese(StakeKind kind) => kind switch
    {
        StakeKind.Organisations => "组织",
        StakeKind.People => "人员",
        StakeKind.Households => "家庭",
        StakeKind.LedgerEntries => "台账",
        StakeKind.Letters => "介绍信",
        StakeKind.Candidates => "党员发展",
        StakeKind.Cases => "认定申请",
        StakeKind.Pairs => "结对",
        StakeKind.BranchLinks => "部门帮村",
        StakeKind.Commitments => "承诺事项",
        StakeKind.Visits => "走访",
        StakeKind.CampaignLines => "慰问名单",
        StakeKind.ReferredIssues => "反映问题",
        StakeKind.HalfYearReviews => "半年分析",
        StakeKind.SurveySheets => "调查表",
        StakeKind.Grants => "帮扶账号",
        _ => "岗位",
    };

    private static string Sentence(string sentence, IReadOnlyList<string> names, string colon, string comma) =>
        names.Count == 0 ? sentence : $"{sentence.TrimEnd('。', '.')}{colon}{string.Join(comma, names)}";
}
