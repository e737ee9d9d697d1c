using Assistance.Kernel.Refusals;

namespace Assistance.Pairing.Campaigns;

internal static class CampaignRefusals
{
    public static readonly Refusal NoSuchRound = Refusal.Rule("pairing.no_such_campaign", "没有已启动的这一轮走访慰问。", "No such round of visits has been opened.").ForField("campaign");

    public static readonly Refusal LineNotFound = Refusal.NotFound("pairing.campaign_line_not_found", "没有找到该名单条目，或不在您的管理范围内。", "No such line, or outside your scope.");

    public static readonly Refusal OrganisationNotFound = Refusal.NotFound("pairing.organisation_not_found", "没有找到该组织，或不在您的管理范围内。", "No such organisation, or outside your scope.");

    public static readonly Refusal PersonNotFound = Refusal.NotFound("pairing.person_not_found", "没有找到该人员，或不在您的管理范围内。", "No such person, or outside your scope.");

    public static readonly Refusal PersonGone = Refusal.Rule("pairing.campaign_person_gone", "该人员已不在册，不能列入名单。", "The person is no longer on the register.").ForField("personId");

    public static readonly Refusal AlreadyListed = Refusal.Rule("pairing.campaign_already_listed", "该人员已在本轮名单中。", "The person is on the list already.").ForField("personId");

    public static readonly Refusal NoStandard = Refusal.Rule(
        "pairing.campaign_no_standard", "政策包没有为该类别规定慰问标准，请先由县委组织部补充。", "The policy pack has no gift for this class; the county department has to add one.").ForField("class");

    public static readonly Refusal Settled = Refusal.Conflict(
        "pairing.campaign_settled", "名单已锁定：锁定后只能因突发情况增补，不再确认、退回或移出。", "The list is settled: from now on it takes additions for sudden events only.");

    public static readonly Refusal NotSettled = Refusal.Conflict("pairing.campaign_not_settled", "名单尚未锁定，锁定后再办理发放和签领。", "The list is not settled yet; gifts are given afterwards.");

    public static readonly Refusal RoundClosed = Refusal.Conflict(
        "pairing.campaign_closed", "本轮已结账。已登记的可以更正，更正前的内容会保留。", "The round is closed. What was recorded can be corrected in the open.");

    public static readonly Refusal NothingToConfirm = Refusal.Conflict(
        "pairing.campaign_nothing_to_confirm", "没有待您确认的名单：支部先确认，乡镇党委再确认。", "Nothing waits for you: the branch confirms first, then the township.");

    public static readonly Refusal NotYetConfirmed = Refusal.Conflict(
        "pairing.campaign_not_confirmed", "还有名单未经乡镇党委确认；提前锁定前请先确认，或等到锁定日自动锁定。", "Part of the list is not confirmed by its township; confirm it first, or wait for the day on which it locks by itself.");

    public static readonly Refusal RelationMissing = Refusal.Rule("pairing.receipt_relation_missing", "代领的，请写明代领人姓名及与本人关系。", "Name the receiver, and what they are to the person.").ForField("receiver");

    public static readonly Refusal CardTailMissing = Refusal.Rule("pairing.receipt_card_tail", "打卡发放请填写账号后四位，其他方式不填。", "Paid to a card: give the last four digits of the account, otherwise none.").ForField("cardTail");

    public static readonly Refusal MoneyNeedsMeans = Refusal.Rule("pairing.receipt_means", "含慰问金的，请选择现金或银行卡。", "There is money in it: cash or card.").ForField("means");

    public static readonly Refusal DayOutside = Refusal.Rule("pairing.receipt_day", "签领日期应在名单锁定之后，且不晚于今天。", "The day lies before the list was settled or after today.").ForField("on");

    public static readonly Refusal TooLongForPaper = Refusal.Rule(
        "pairing.campaign_too_long_for_paper", $"超过 {CampaignForms.MostLines} 人，不便打印：请导出 Excel，或按支部分别打印。", $"More than {CampaignForms.MostLines} lines: take the workbook, or print branch by branch.");

    public static Refusal IllegalLine(CampaignLineState state, IEnumerable<string> allowed) => Refusal.Illegal(
        "pairing.campaign_line_closed", state, allowed, "该条目的当前状态不能这样办理：待发放的可签领或退回，已办理的可更正。", "The line's state does not allow this.");
}
