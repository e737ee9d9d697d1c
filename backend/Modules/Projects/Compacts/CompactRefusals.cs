using System.Globalization;
using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Compacts;

internal static class CompactRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("compacts.not_found", "没有找到该结对协议，或不在您的管理范围内。", "No such compact, or outside your scope.");

    public static readonly Refusal PlaceNotFound = Refusal.NotFound("compacts.place_not_found", "没有找到该村，或不在您的管理范围内。", "No such village, or outside your scope.").ForField("placeId");

    public static readonly Refusal PartnerNotFound = Refusal.NotFound("compacts.partner_not_found", "没有找到结对方，或不在您的管理范围内。", "No such partner, or outside your scope.").ForField("partnerId");

    public static readonly Refusal NotAVillage = Refusal.Rule("compacts.not_a_village", "请选择行政村或社区。", "Choose a village or community.");

    public static readonly Refusal NotATownship = Refusal.Rule("compacts.not_a_township", "乡股让村由乡镇让出股份收益，请选择乡镇。", "It is the township that gives up the yield of its shares: choose one.").ForField("partnerId");

    public static readonly Refusal WithItself = Refusal.Rule("compacts.with_itself", "一个村不能与自己结对，请另选结对方。", "A village has no compact with itself; choose another.").ForField("partnerId");

    public static readonly Refusal TargetMissing = Refusal.Rule("compacts.target_missing", "乡股让村应约定各年度让利金额，请填写。", "Say what the village is to have in each year.").With("rule", "E6").ForField("targets");

    public static readonly Refusal ConcludedAlready = Refusal.Conflict("compacts.concluded_already", "双方已有同类结对协议尚未到期，请先结束原协议。", "There is one of the kind between the two already; end it first.");

    public static readonly Refusal EndedAlready = Refusal.Conflict("compacts.ended", "该协议已经结束或到期。", "The compact is over already.");

    public static Refusal OrderOfDays(int most) => Refusal.Rule(
        "compacts.order_of_days", string.Create(CultureInfo.InvariantCulture, $"期满日期应晚于开始日期，期限不超过 {most} 年。"),
        string.Create(CultureInfo.InvariantCulture, $"It ends after it begins, within {most} years.")).ForField("until");

    public static Refusal YearOutside(int first, int last) => Refusal.Rule(
        "compacts.year_outside", string.Create(CultureInfo.InvariantCulture, $"年度应在 {first} 至 {last} 年之间，且每年只填一次。"),
        string.Create(CultureInfo.InvariantCulture, $"A year from {first} to {last}, each once."));

    public static Refusal NotThatDay(DateOnly first, DateOnly last) => Refusal.Rule(
        "compacts.not_that_day", string.Create(CultureInfo.InvariantCulture, $"日期应在协议期内，即 {first:yyyy-MM-dd} 以后，且不晚于 {last:yyyy-MM-dd}。"),
        string.Create(CultureInfo.InvariantCulture, $"A day of the compact: not before {first:yyyy-MM-dd}, nor after {last:yyyy-MM-dd}."));
}
