using Assistance.Members.Contracts;

namespace Assistance.Funds.Hotline;

/// <summary>Where people report what is wrong with a fund, and by when they are answered: the pack's section <c>hotline</c> (rule D9: 热线、举报信箱).</summary>
/// <param name="LetterBox">Where the box hangs, or the address to write to.</param>
/// <param name="AnswerDays">From the day of receipt.</param>
internal sealed record HotlinePolicy(string Phone, string LetterBox, int AnswerDays)
{
    public const string SectionName = "hotline";
}

internal sealed class HotlineSection() : PolicySection<HotlinePolicy>(HotlinePolicy.SectionName)
{
    private const int MostDays = 180;
    private const int LongestText = 100;

    public override bool IsRequired => false;

    protected override IEnumerable<PolicyError> Rules(HotlinePolicy section)
    {
        if (section.AnswerDays is < 1 or > MostDays)
            yield return new PolicyError("answerDays", $"应为 1 至 {MostDays} 天。", $"1 to {MostDays} days.");
        if (section.Phone.Length > LongestText || section.LetterBox.Length > LongestText)
            yield return new PolicyError("phone", $"热线和信箱不超过 {LongestText} 个字符。", $"Not more than {LongestText} characters.");
    }
}
