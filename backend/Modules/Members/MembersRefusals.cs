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

    public static Refusal NotActive(PersonState state) => Refusal.Illegal(
        "members.person_not_active", state, Allowed(state), "该人员当前状态不能办理此事项。", "This person's state does not allow it.");

    public static Refusal IllegalState(PersonState state) => Refusal.Illegal(
        "members.illegal_state", state, Allowed(state), "人员状态不能这样变更。", "A person in this state cannot become that.");

    private static IEnumerable<string> Allowed(PersonState state) => PersonStates.After(state).Select(next => JsonNamingPolicy.CamelCase.ConvertName(next.ToString()));
}
