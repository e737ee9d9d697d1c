using System.Globalization;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Commendations;

internal static class CommendationRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("commendations.not_found", "没有找到这个年度的表彰。", "There is no commendation of that year.");

    public static readonly Refusal NotOpen = Refusal.Rule("commendations.not_open", "这个年度的表彰还没有开展，请等县委组织部开展后再推荐。", "The county has not opened that year's commendation yet.").ForField("year");

    public static readonly Refusal NominationNotFound = Refusal.NotFound("commendations.nomination_not_found", "没有找到该推荐，或不在您的管理范围内。", "No such nomination, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("commendations.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.").ForField("personId");

    public static readonly Refusal NotTheYear = Refusal.Rule("commendations.not_the_year", "只能开展今年或上一年度的表彰，请另选年度。", "Commend for this year or the last.").ForField("year");

    public static readonly Refusal OpenAlready = Refusal.Conflict("commendations.open", "这个年度的表彰已经开展，请在列表中打开。", "The commendation of that year has been opened already.");

    public static readonly Refusal NoAwards = Refusal.Rule("commendations.no_awards", "政策包没有设表彰类别，请先在政策包中设定。", "The policy pack has no awards: set them there first.");

    public static readonly Refusal NoSuchClass = Refusal.Rule("commendations.no_such_class", "没有这个表彰类别，请从本年度的类别中选择。", "Choose one of the year's classes.").ForField("class");

    public static readonly Refusal NotInStanding = Refusal.Rule(
        "commendations.not_in_standing", "只能推荐党籍正常的党员；失联、停止党籍、出党、转出或已去世的不能表彰。", "Only members whose membership runs are commended.").ForField("personId");

    public static readonly Refusal NotASecretary = Refusal.Rule(
        "commendations.not_a_secretary", "该人员不是在任党支部书记；请先关联其书记账号，或在档案中登记现任党支部书记职务。", "Not a branch's secretary: link their account or record the post in their file first.").ForField("personId");

    public static readonly Refusal NominatedAlready = Refusal.Conflict("commendations.nominated", "该人员已在本年度这一类别的推荐中。", "They have been put forward in this class already.");

    public static readonly Refusal Oneself = Refusal.Rule("commendations.oneself", "不能推荐自己，请由上级党组织推荐。", "Nobody puts themselves forward; the committee above does.").ForField("personId");

    public static readonly Refusal RankTaken = Refusal.Conflict("commendations.rank_taken", "本乡镇这一类别已有该排名，请另填排名或先调整原来的。", "Somebody of the township has that rank in the class; choose another or change theirs first.").ForField("rank");

    public static readonly Refusal DecidedAlready = Refusal.Conflict("commendations.decided", "该推荐已经研究决定或撤回。", "The nomination has been decided or withdrawn already.");

    public static readonly Refusal OverAlready = Refusal.Conflict("commendations.over", "该推荐未入选或已撤回，无需再办。", "The nomination was turned down or withdrawn already.");

    public static readonly Refusal OwnNomination = Refusal.Rule("commendations.own", "推荐人、同意人不能自己决定，请由另一人办理。", "Whoever put forward or endorsed does not decide; somebody else does.");

    public static readonly Refusal NotEndorsed = Refusal.Rule("commendations.not_endorsed", "乡镇党委（党工委）同意后才能列入拟表彰名单。", "The committee above the branch endorses first.");

    public static readonly Refusal MeetingBefore = Refusal.Rule("commendations.meeting_before", "会议日期不能早于推荐之日，请另选会议决定。", "The meeting was held before they were put forward; choose another.").ForField("decisionId");

    public static readonly Refusal ReasonMissing = Refusal.Rule("commendations.reason_missing", "不列入须说明理由。", "Say why they are not chosen.").ForField("reason");

    public static readonly Refusal OnlyTheCounty = new(RefusalKind.Forbidden, "commendations.only_the_county", "已研究决定的由县委组织部撤回。", "What was decided is withdrawn by the county department.");

    public static readonly Refusal OnlyTheCommittee = new(RefusalKind.Forbidden, "commendations.only_the_committee", "乡镇已同意的推荐由乡镇党委或县委组织部撤回。", "What the township endorsed is withdrawn by its committee or the county department.");

    public static readonly Refusal NobodyChosen = Refusal.Rule("commendations.nobody_chosen", "还没有拟表彰人选，请先研究决定。", "Nobody has been chosen yet.");

    public static Refusal SeatsTaken(int seats) => Refusal.Rule("commendations.seats_taken", $"该类别名额为 {seats} 个，已经定满；如需调整，请先撤回一名。", $"The class has {seats} seats, and all are given; withdraw one first.").With("seats", seats);

    public static Refusal Undecided(int count) => Refusal.Rule("commendations.undecided", $"还有 {count} 名推荐人选没有研究决定，请先逐一决定。", $"{count} nominations are undecided; decide them first.").With("count", count);

    public static Refusal NoticeRuns(DateOnly until) => Refusal.Rule(
        "commendations.notice_runs", string.Create(CultureInfo.InvariantCulture, $"公示到 {until:yyyy-MM-dd} 止，期满后再确定。"),
        string.Create(CultureInfo.InvariantCulture, $"The notice runs until {until:yyyy-MM-dd}; make it final after that.")).With("until", until);

    public static Refusal LeftSince(IReadOnlyList<string> names) => Refusal.Rule(
        "commendations.left_since", $"下列人选党籍状态已变，请先撤回：{string.Join('、', names)}。", "The membership of some does not run any more; withdraw them first.").With("names", names);

    public static Refusal Illegal(CommendationState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "commendations.illegal_transition", state, allowed, "表彰的当前阶段不能这样办理。", "The commendation's state does not allow this.");

    public static Obstacle PutForwardTwice(IReadOnlyList<string> years) => new(
        "commendations.put_forward_twice", "两份档案都在同一年度同一类别的表彰推荐中，请先撤回一份。", "Both records are put forward in one class of a year; withdraw one first.", years);
}
