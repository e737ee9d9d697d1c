using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.People;

namespace Assistance.Members;

internal static class MembersRefusals
{
    public static readonly Refusal PersonNotFound = Refusal.NotFound("members.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal LedgerTooLongForPaper = Refusal.Rule(
        "members.ledger_too_long_for_paper", "符合条件的超过500人，不便打印：请按组织等条件缩小范围，或导出 Excel。", "More than 500 people are too many for paper: narrow the filter, or take the workbook.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound(
        "members.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal HouseholdNotFound = Refusal.NotFound("members.household_not_found", "尚未登记家庭信息，请先登记。", "No household is registered; register it first.");

    /// <summary>Of somebody out of the caller's reach, of whom nothing more is said.</summary>
    public static readonly Refusal CitizenIdTaken = Refusal.Rule(
            "members.citizen_id_taken", "该身份证号码已登记在您管理范围以外的人员名下，请与上级组织部门核对。", "This identity number is registered to somebody out of your reach; ask the department above.")
        .ForField("citizenId");

    public static readonly Refusal RecordMerged = Refusal.Conflict(
        "members.record_merged", "该档案已并入同一人的另一份档案，只供查看；请在那份档案上办理。", "This record went into another of the same person and is only read; go on with that one.");

    public static readonly Refusal CountyUnknown = Refusal.Rule(
        "members.county_unknown", "区划代码表中没有这个县，请按名称查找后选择。", "No county of the statistical codes has this code; look it up by its name.").ForField("divisionCode");

    public static readonly Refusal PackUnknown = Refusal.Rule(
        "members.pack_unknown", "系统没有自带这个政策包，请从列出的政策包中选择。", "No such policy pack is shipped; choose one of those shown.").ForField("policyPack");

    public static readonly Refusal OrganisationNameTaken = Refusal.Rule(
        "members.organisation_name_taken", "该上级组织下已有同名组织，请换一个名称。", "An organisation of this name stands there already; choose another name.").ForField("name");

    public static readonly Refusal OrganisationAbolished = Refusal.Conflict("members.organisation_abolished", "该组织已撤销，不能再变更；请改用接续的组织。", "The organisation is abolished and changes no more; use the one that follows it.");

    public static readonly Refusal AlreadyThere = Refusal.Conflict("members.already_there", "该人员已在此组织，请选择另一组织。", "The person belongs to this organisation already; choose another.");

    public static readonly Refusal AccountNotFound = Refusal.Rule("members.account_not_found", "没有该账号，请核对账号，或请系统管理员先建立。", "There is no such account; compare it, or have the administrator make it first.").ForField("account");

    public static readonly Refusal AccountTaken = Refusal.Rule("members.account_taken", "该账号已关联另一人员，请核对账号，或先取消原来的关联。", "The account is another person's already; compare it, or unlink it there first.").ForField("account");

    public static readonly Refusal NumberMissing = Refusal.NotFound("members.number_missing", "尚未登记该号码，可在“修改号码”中登记。", "This number is not registered; it can be added with the contact numbers.");

    public static readonly Refusal CountyExists = Refusal.Conflict("members.county_exists", "本系统已建立县级组织。", "The county is founded already.");

    public static readonly Refusal NotAMember = Refusal.Rule("members.not_a_member", "该人员不是党员，不能办理此事项。", "This person is no member of the party; this is for members.");

    public static readonly Refusal NotProbationary = Refusal.Conflict("members.not_probationary", "该人员不是预备党员，无须转正。", "This person is no probationary member; there is nothing to confirm.");

    public static readonly Refusal NotAway = Refusal.Conflict(
        "members.not_away", "该党员没有外出登记，无须登记返回；请刷新后查看。", "This member is not on record as away; there is no return to record. Look again.");

    public static readonly Refusal TransferNotFound = Refusal.NotFound("members.transfer_not_found", "没有找到该介绍信，或不在您的管理范围内。", "No such letter, or outside your scope.");

    public static readonly Refusal TransferOpen = Refusal.Conflict(
        "members.transfer_open", "该党员已有一封介绍信尚未接收，请等待接收，或先作废。", "A letter of this member is on its way; wait until it is accepted, or withdraw it first.");

    public static readonly Refusal DestinationUnclear = Refusal.Rule(
            "members.destination_unclear", "请选择县内的接收支部，或填写县外的接收党组织，二者填一项。", "Choose the receiving branch in the county, or name the one out of it; one of the two.")
        .ForField("destination");

    public static readonly Refusal DestinationNotOne = Refusal.Rule(
            "members.destination_not_one", "县内有多个支部叫这个名称，请写全称：乡镇党委名称加支部名称。", "Several branches of the county are called so; put the committee's name before it.")
        .ForField("destination");

    public static readonly Refusal LetterRanOut = Refusal.Conflict(
        "members.letter_ran_out", "介绍信已超过有效期，不能接收，请由转出方作废后重新开具。", "The letter has run out and cannot be accepted; the sender withdraws it and issues a new one.");

    public static readonly Refusal NotTheReceiver = new(
        RefusalKind.Forbidden, "members.not_the_receiver", "介绍信由接收支部办理接收，请等待对方办理。", "The receiving branch accepts the letter; wait for it.");

    public static readonly Refusal NotTheSender = new(
        RefusalKind.Forbidden, "members.not_the_sender", "介绍信由转出方作废，请与转出方联系。", "The sender withdraws the letter; call on them.");

    public static readonly Refusal FoundInstead = Refusal.Conflict(
        "members.found_instead", "失联党员找到后，请用“登记找到”办理，并选择后续处理。", "A lost member who is found is recorded as found, with what becomes of the membership.");

    public static readonly Refusal DuesFirst = Refusal.Rule(
            "members.dues_first", "保留党籍须先补交党费到上个月，请填写党费已交到的月份。", "To keep the membership, dues are paid up to the last month; give the month until which they are.")
        .ForField("duesPaidUntil");

    public static readonly Refusal DuesMonth = Refusal.Rule(
            "members.dues_month", "党费交到的月份不合理：不早于1990年，不晚于一年以后。", "No such month of dues: 1990 at the earliest, a year ahead at the latest.")
        .ForField("paidUntil");

    public static readonly Refusal NoVillageBranch = Refusal.Rule(
            "members.no_village_branch", "请选择村（社区）党支部。", "Choose the branch of a village or community.")
        .ForField("organisationId");

    public static readonly Refusal NoFunction = Refusal.Rule(
        "members.no_function", "只有机关党支部和所在单位登记工作职能。", "Only organ branches and host units have a function.");

    public static readonly Refusal NoNeeds = Refusal.Rule(
        "members.no_needs", "只有村（社区）、村党支部、两新组织党支部和所在单位登记需求。", "Only villages, communities, village branches, new-sector branches and host units have needs.");

    public static readonly Refusal TermUnclear = Refusal.Rule(
            "members.term_unclear", "请填写选举日期和届满日期（不超过十年），或两项都不填。", "Give the day of the election and the last day, ten years apart at most, or neither.")
        .ForField("until");

    public static readonly Refusal UncountedTimeUnclear = Refusal.Rule(
            "members.uncounted_time_unclear", "每项填整月数，或填起止日期，且日期不晚于今天。", "Give whole months, or a first and a last day not later than today.")
        .ForField("items");

    public static readonly Refusal UncountedTimeTwice = Refusal.Rule(
            "members.uncounted_time_twice", "两段不计党龄的时间有重叠，请合并或改正日期。", "Two of these times overlap; join them or mend their days.")
        .ForField("items");

    public static Refusal MayNotHold(Organisation parent) => Refusal.Rule(
            "members.organisation_may_not_hold", "该组织下不能设立此类组织，请改选类型或上级组织。", "An organisation of this kind does not stand below that one; choose another kind or another parent.")
        .ForField("kind").With("allowed", OrganisationRules.Below(parent.Kind).Select(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())).ToArray());

    public static Refusal OrganisationInUse(int children, int people) => Refusal.Conflict(
            "members.organisation_in_use", "该组织下仍有组织或人员，请先调整后再撤销。", "Organisations or people still belong to it; move them first.")
        .With("children", children).With("people", people);

    public static Refusal MayNotBelong(OrgKind kind) => Refusal.Rule(
        "members.may_not_belong", "党员应属于党支部，群众应属于村、社区或单位。", "A member belongs to a branch; others to a village, community or unit.")
        .ForField("organisationId").With("kind", JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));

    /// <returns>Null where the day lies between the two, both inclusive.</returns>
    public static Refusal? DayOutOfBounds(DateOnly day, DateOnly? earliest, DateOnly today) => day <= today && (earliest is null || day >= earliest)
        ? null
        : Refusal.Rule("members.day_out_of_bounds", "日期不能晚于今天，也不能早于此前的记录，请核对。", "The day lies in the future, or before what is on record; compare it.").ForField("on");

    public static Refusal TransferEnded(TransferState state) => Refusal.Illegal(
        "members.transfer_ended", state, [], "该介绍信已接收或已作废，请刷新后查看。", "The letter was accepted or withdrawn already; look again.");

    public static Refusal CitizenIdTakenBy(FoundPerson holder) => Refusal.Rule(
            "members.citizen_id_taken",
            $"该身份证号码已登记在“{holder.Name}”（{holder.OrganisationName}）名下：是同一人的请直接打开那份档案，不要重复登记。",
            $"This identity number is registered to {holder.Name} ({holder.OrganisationName}): open that record instead of making another.")
        .ForField("citizenId").With("person", holder);

    public static Refusal NotActive(PersonState state) => Refusal.Illegal(
        "members.person_not_active", state, Allowed(state), "该人员目前不是在册状态，不能办理此事项；情况有变的，请先恢复在册状态。", "This person is not active; record the return first if that is so no longer.");

    public static Refusal IllegalState(PersonState state) => Refusal.Illegal(
        "members.illegal_state", state, Allowed(state), "人员状态不能这样变更，请刷新后按当前状态办理。", "A person in this state cannot become that; look at the state now.");

    private static IEnumerable<string> Allowed(PersonState state) => PersonStates.After(state).Select(next => JsonNamingPolicy.CamelCase.ConvertName(next.ToString()));
}
