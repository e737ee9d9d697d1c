using Assistance.Members.Contracts;

namespace Assistance.Recognition.Policy;

/// <summary>What the file still lacks of that which the pack's ledger must hold (rule G3).</summary>
internal static class RequiredFacts
{
    public static IReadOnlyList<LedgerFact> MissingFrom(this EligibilityPolicy policy, PersonCard person, HouseholdSnapshot file) =>
        [.. (policy.Required ?? []).Where(fact => !Holds(fact, person, file))];

    public static string Chinese(this LedgerFact fact) => fact switch
    {
        LedgerFact.Self => "本人基本情况（性别、出生日期）",
        LedgerFact.Household => "家庭成员（人口、劳动力）",
        LedgerFact.Income => "家庭年收入",
        LedgerFact.Situation => "生产生活情况（健康、劳动能力、住房）",
        _ => "困难原因",
    };

    public static string English(this LedgerFact fact) => fact switch
    {
        LedgerFact.Self => "the person (sex, date of birth)",
        LedgerFact.Household => "the household (members, able to work)",
        LedgerFact.Income => "the household's yearly income",
        LedgerFact.Situation => "the situation (health, ability to work, housing)",
        _ => "the cause",
    };

    private static bool Holds(LedgerFact fact, PersonCard person, HouseholdSnapshot file) => fact switch
    {
        LedgerFact.Self => person is { Sex: not null, BirthDate: not null },
        LedgerFact.Household => file is { HouseholdSize: not null, LabourCount: not null },
        LedgerFact.Income => file is { IncomeYear: not null, AnnualIncome: not null },
        LedgerFact.Situation => file is { Health: not null, Labour: not null, Housing: not null },
        _ => file.PrimaryCause is not null,
    };
}
