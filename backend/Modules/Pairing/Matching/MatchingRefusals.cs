using Assistance.Kernel.Refusals;

namespace Assistance.Pairing.Matching;

internal static class MatchingRefusals
{
    public static readonly Refusal TooLarge = Refusal.Rule(
        "pairing.matching_too_large", "帮扶人和帮扶对象过多，请按乡镇或按机关支部分批配对。", "Too many helpers and people for one go: match township by township or branch by branch.");

    public static readonly Refusal NotInMatching = Refusal.Rule(
        "pairing.not_in_matching", "该帮扶人或帮扶对象不在本次配对范围内：可能已有足够的结对，或已不在册、不在台账。", "The helper or the person is not part of this matching: they may be paired already, or be gone.");

    public static readonly Refusal LinkNotInMatching = Refusal.Rule(
        "pairing.link_not_in_matching", "该机关支部或村（社区）不在您的管理范围内，或已撤销。", "The organ branch or the place is outside your scope, or was abolished.");

    public static readonly Refusal LockedAndExcluded = Refusal.Rule("pairing.locked_and_excluded", "同一结对不能既锁定又排除，请取消其中一项。", "A pair cannot be both locked and excluded: undo one of the two.");

    public static Refusal EnoughHelpers(string name) => Refusal.Rule(
        "pairing.enough_helpers", $"{name}的帮扶人已锁定足够，请先解除其他锁定。", $"{name} has enough helpers locked: unlock another one first.");

    public static Refusal Barred(string helper, string person, MatchingBar bar) => bar switch
    {
        MatchingBar.Paired => Domain.PairingRefusals.AlreadyPaired,
        MatchingBar.Related => Refusal.Rule("pairing.related", $"{helper}与{person}是同一家庭成员，不能结对。", $"{helper} and {person} are of one household."),
        MatchingBar.OwnUnit => Refusal.Rule("pairing.own_unit", $"{person}属于{helper}本单位或其下属组织，请另选帮扶人。", $"{person} belongs to {helper}'s own unit or one below it: choose another helper."),
        MatchingBar.Language => Refusal.Rule("pairing.other_language", $"{person}需要同民族语言的帮扶人，请另选。", $"{person} needs a helper who speaks their language: choose another."),
        _ => Refusal.Rule("pairing.too_far", $"{helper}与{person}距离超过政策包的规定，请另选帮扶人。", $"{helper} is farther from {person} than the policy allows: choose another helper."),
    };
}
