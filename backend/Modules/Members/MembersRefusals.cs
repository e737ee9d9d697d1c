using System.Text.Json;
using Assistance.Kernel.Refusals;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members;

internal static class MembersRefusals
{
    public static readonly Refusal PersonNotFound = Refusal.NotFound("members.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound(
        "members.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal HouseholdNotFound = Refusal.NotFound("members.household_not_found", "尚未登记家庭信息。", "No household is registered.");

    public static readonly Refusal LedgerEntryNotFound = Refusal.NotFound(
        "members.ledger_entry_not_found", "台账中没有该记录，或不在您的管理范围内。", "No such ledger entry, or outside your scope.");

    public static readonly Refusal CitizenIdTaken = Refusal.Rule(
        "members.citizen_id_taken", "该身份证号码已登记在另一人名下，请先核对。", "This identity number is registered to another person; check which is right.");

    public static readonly Refusal CountyUnknown = Refusal.Rule(
        "members.county_unknown", "区划代码表中没有这个县。", "No county of the statistical codes has this code.").ForField("divisionCode");

    public static readonly Refusal PackUnknown = Refusal.Rule(
        "members.pack_unknown", "没有这个政策包。", "No such policy pack is shipped.").ForField("policyPack");

    public static readonly Refusal OrganisationNameTaken = Refusal.Rule(
        "members.organisation_name_taken", "该上级组织下已有同名组织。", "An organisation of this name stands there already.").ForField("name");

    public static readonly Refusal OrganisationAbolished = Refusal.Conflict("members.organisation_abolished", "该组织已撤销。", "The organisation is abolished.");

    public static readonly Refusal AlreadyThere = Refusal.Conflict("members.already_there", "该人员已在此组织。", "The person belongs to this organisation already.");

    public static readonly Refusal AccountNotFound = Refusal.Rule("members.account_not_found", "没有该账号。", "There is no such account.").ForField("account");

    public static readonly Refusal AccountTaken = Refusal.Rule("members.account_taken", "该账号已关联另一人员。", "The account is another person's already.").ForField("account");

    public static readonly Refusal NumberMissing = Refusal.NotFound("members.number_missing", "尚未登记该号码。", "This number is not registered.");

    public static readonly Refusal CountyExists = Refusal.Conflict("members.county_exists", "本系统已建立县级组织。", "The county is founded already.");

    public static Refusal MayNotHold(Organisation parent) => Refusal.Rule(
            "members.organisation_may_not_hold", "该组织下不能设立此类组织。", "An organisation of this kind does not stand below that one.")
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
        : Refusal.Rule("members.day_out_of_bounds", "日期不能晚于今天，也不能早于此前的记录。", "The day lies in the future, or before what is on record.").ForField("on");

    public static Refusal NotActive(PersonState state) => Refusal.Illegal(
        "members.person_not_active", state, Allowed(state), "该人员当前状态不能办理此事项。", "This person's state does not allow it.");

    public static Refusal IllegalState(PersonState state) => Refusal.Illegal(
        "members.illegal_state", state, Allowed(state), "人员状态不能这样变更。", "A person in this state cannot become that.");

    private static IEnumerable<string> Allowed(PersonState state) => PersonStates.After(state).Select(next => JsonNamingPolicy.CamelCase.ConvertName(next.ToString()));
}
