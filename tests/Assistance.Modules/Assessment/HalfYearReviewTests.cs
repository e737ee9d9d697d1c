using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Modules.Tests.Pairing;
using Assistance.Pairing.Contracts;

namespace Assistance.Modules.Tests.Assessment;

public sealed class HalfYearReviewTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly UserId Filler = Given.Id<UserId>();
    private static readonly UserId Confirmer = Given.Id<UserId>();

    private static readonly Dictionary<string, Func<HalfYearReview, Refusal?>> Acts = new(StringComparer.Ordinal)
    {
        ["submit"] = review => review.Submit(Content(Conclusion.Continue), NeedTier.Severe, Today, Filler),
        ["confirm"] = review => review.Confirm(Today, Confirmer),
        ["return"] = review => review.Return("收入漏填"),
    };

    private static readonly Dictionary<ReviewState, string[]> Legal = new()
    {
        [ReviewState.Open] = ["submit"],
        [ReviewState.Submitted] = ["confirm", "return"],
        [ReviewState.Returned] = ["submit"],
        [ReviewState.Confirmed] = [],
        [ReviewState.Lapsed] = [],
    };

    public static TheoryData<string, string> EveryStateAndAct()
    {
        var rows = new TheoryData<string, string>();
        foreach (var state in Enum.GetNames<ReviewState>())
        {
            foreach (var act in Acts.Keys)
                rows.Add(state, act);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryStateAndAct))]
    public void A_review_does_what_its_state_allows_and_refuses_the_rest_naming_what_may_follow(string stateName, string act)
    {
        var state = Enum.Parse<ReviewState>(stateName);

        var refusal = Acts[act](Review(state));

        Assert.Equal(Legal[state].Contains(act, StringComparer.Ordinal), refusal is null);
        if (refusal is not null)
        {
            Assert.Equal((RefusalKind.Conflict, "assessment.illegal_transition"), (refusal.Kind, refusal.Code));
            Assert.Equal(Legal[state], Assert.IsType<string[]>(refusal.Details["allowed"]));
        }
    }

    [Fact]
    public void Income_by_head_is_the_household_s_income_down_to_the_fen()
    {
        var review = Review(ReviewState.Open, householdSize: 3);

        Assert.Null(review.Submit(Content(Conclusion.Continue), NeedTier.Severe, Today, Filler));

        Assert.Equal(new Money(33333), review.PresentPerCapita);
    }

    [Fact]
    public void A_changed_tier_is_named_differs_and_has_its_reason()
    {
        var review = Review(ReviewState.Open);

        Assert.Equal("assessment.tier_missing", Submit(Content(Conclusion.ChangeTier)));
        Assert.Equal("assessment.same_tier", Submit(Content(Conclusion.ChangeTier) with { NewTier = NeedTier.Severe }));
        Assert.Equal("assessment.reason_missing", Submit(Content(Conclusion.ChangeTier) with { NewTier = NeedTier.Temporary, Reason = null }));
        Assert.Null(Submit(Content(Conclusion.ChangeTier) with { NewTier = NeedTier.Temporary }));

        string? Submit(ReviewContent content) => review.Submit(content, NeedTier.Severe, Today, Filler)?.Code;
    }

    [Fact]
    public void Who_is_not_in_the_ledger_has_nothing_to_exit_from() =>
        Assert.Equal("assessment.not_in_ledger", Review(ReviewState.Open).Submit(Content(Conclusion.Exit), null, Today, Filler)?.Code);

    [Fact]
    public void Nobody_confirms_what_they_submitted_themselves() =>
        Assert.Equal("assessment.own_submission", Review(ReviewState.Submitted).Confirm(Today, Filler)?.Code);

    [Theory]
    [InlineData("2026-06-30", "2025H2")]
    [InlineData("2026-07-01", "2026H1")]
    [InlineData("2026-12-31", "2026H1")]
    [InlineData("2027-01-01", "2026H2")]
    public void A_half_year_has_closed_when_its_last_day_is_over(string day, string closed) =>
        Assert.Equal(closed, HalfYear.ClosedBefore(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void A_half_year_closes_on_the_last_of_June_and_of_December()
    {
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (HalfYear.Parse("2026H1").First, HalfYear.Parse("2026H1").Last));
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 12, 31)), (HalfYear.Parse("2026H2").First, HalfYear.Parse("2026H2").Last));
        Assert.False(HalfYear.TryParse("2026H3", out _));
    }

    private static ReviewContent Content(Conclusion conclusion) => new([new IncomeOfSource("total", new Money(100000))], "养蜂技术已教会", "收入增加", conclusion, null, "收入过线");

    private static HalfYearReview Review(ReviewState state, int householdSize = 1)
    {
        var pair = new PairCard(
            Given.Id<PairId>(), Given.Id<PersonId>(), Given.Id<OrgId>(), Given.Organ, Given.Id<PersonId>(), Given.Id<OrgId>(), Given.Village, new DateOnly(2026, 1, 1), null);
        var household = new HouseholdSnapshot(pair.BeneficiaryId, "某人", Today, householdSize, null, 2025, new Money(60000), new Money(60000), [], null, [], [], null, null, null);
        var review = HalfYearReview.Open(Given.Id<ReviewId>(), HalfYear.Parse("2026H1"), pair, household, NeedTier.Severe, Today, Today.AddDays(30));
        if (state is ReviewState.Submitted or ReviewState.Returned or ReviewState.Confirmed)
            Assert.Null(Acts["submit"](review));
        if (state == ReviewState.Returned)
            Assert.Null(Acts["return"](review));
        if (state == ReviewState.Confirmed)
            Assert.Null(Acts["confirm"](review));
        if (state == ReviewState.Lapsed)
            review.Lapse();
        Assert.Equal(state, review.State);
        return review;
    }
}
