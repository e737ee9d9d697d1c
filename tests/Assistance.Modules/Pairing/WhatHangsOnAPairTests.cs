using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Modules.Tests.Pairing;

public sealed class WhatHangsOnAPairTests
{
    public static TheoryData<string> EveryStateButActive() => new(Enum.GetNames<BondState>().Where(state => state != nameof(BondState.Active)));

    [Theory]
    [InlineData("goal")]
    [InlineData("measures")]
    [InlineData("timetable")]
    [InlineData("people")]
    [InlineData("place")]
    [InlineData("tasks")]
    public void All_six_items_of_a_plan_are_owed(string missing)
    {
        var plan = Given.Plan();
        var incomplete = missing switch
        {
            "goal" => plan with { Goal = " " },
            "measures" => plan with { Measures = [] },
            "timetable" => plan with { Timetable = string.Empty },
            "people" => plan with { People = string.Empty },
            "place" => plan with { Place = string.Empty },
            _ => plan with { Tasks = string.Empty },
        };

        var refusal = Given.Pair().DrawUp(incomplete, Given.Today);

        Assert.Equal("pairing.plan_incomplete", refusal?.Code);
        Assert.Equal([missing], refusal!.Errors.Keys);
    }

    [Fact]
    public void What_is_missing_is_said_all_at_once() =>
        Assert.Equal(6, Given.Pair().DrawUp(new PlanContent("", [], "", "", "", ""), Given.Today)!.Errors.Count);

    [Fact]
    public void A_new_plan_is_a_new_version_and_the_pair_stays_planned()
    {
        var pair = Given.Pair();
        Assert.Null(pair.PlannedOn);

        Assert.Null(pair.DrawUp(Given.Plan(), Given.Today));
        Assert.Null(pair.DrawUp(Given.Plan() with { Goal = "一年内脱困" }, Given.Today.AddDays(9)));

        Assert.Equal((Given.Today, 2, "一年内脱困", 2), (pair.PlannedOn!.Value, pair.Plan!.Number, pair.Plan.Goal, pair.Plans.Count));
    }

    [Theory]
    [MemberData(nameof(EveryStateButActive))]
    public void Nothing_is_planned_or_promised_on_a_pair_that_is_not_in_force(string state)
    {
        var pair = Given.Pair(Enum.Parse<BondState>(state));

        Assert.Equal("pairing.not_active", pair.DrawUp(Given.Plan(), Given.Today)?.Code);
        Assert.Equal("pairing.not_active", Commitment.Make(Given.Id<CommitmentId>(), pair, Promise(), Given.Today).Refusal?.Code);
        Assert.Equal("pairing.not_active", Visit.Plan(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Today, Given.Today).Refusal?.Code);
    }

    [Fact]
    public void A_commitment_is_closed_once_and_says_how()
    {
        var commitment = Commitment.Make(Given.Id<CommitmentId>(), Given.Pair(), Promise(), Given.Today).Value;
        Assert.Equal("pairing.reason_missing", commitment.Fulfil(Given.Today, " ", Given.Today)?.Code);
        Assert.Equal("pairing.date_outside", commitment.Fulfil(Given.Today.AddDays(1), "收条", Given.Today)?.Code);

        Assert.Null(commitment.Fulfil(Given.Today, "收条", Given.Today));

        Assert.Equal((CommitmentState.Fulfilled, "收条"), (commitment.State, commitment.Outcome));
        foreach (var again in new[] { commitment.Fulfil(Given.Today, "收条", Given.Today), commitment.Withdraw(Given.Today, "不需要") })
            Assert.Equal((RefusalKind.Conflict, "pairing.commitment_closed"), (again!.Kind, again.Code));
    }

    [Fact]
    public void A_planned_visit_is_made_or_cancelled_once()
    {
        var pair = Given.Pair();
        foreach (var first in new Func<Visit, Refusal?>[] { visit => visit.Make(pair, Given.Report(), Given.Today, null), visit => visit.Cancel("道路中断") })
        {
            var visit = Visit.Plan(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Today, Given.Today).Value;

            Assert.Null(first(visit));

            Assert.Equal("pairing.visit_closed", visit.Make(pair, Given.Report(), Given.Today, null)?.Code);
            Assert.Equal("pairing.visit_closed", visit.Cancel("道路中断")?.Code);
        }
    }

    [Fact]
    public void A_visit_is_logged_for_a_day_on_which_the_pair_held_and_not_for_tomorrow()
    {
        var pair = Given.Pair();

        Assert.Equal("pairing.not_held_on", Log(pair, Given.Today.AddDays(-1)));
        Assert.Equal("pairing.date_outside", Log(pair, Given.Today.AddDays(1)));
        Assert.Null(Log(pair, Given.Today));
        Assert.Equal("pairing.planned_in_the_past", Visit.Plan(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Today.AddDays(-1), Given.Today).Refusal?.Code);
    }

    [Fact]
    public void A_planned_visit_was_not_made_on_a_day_on_which_the_pair_did_not_hold()
    {
        var pair = Given.Pair();
        var visit = Visit.Plan(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Today, Given.Today).Value;

        Assert.Equal("pairing.not_held_on", visit.Make(pair, Given.Report(Given.Today.AddDays(-1)), Given.Today, null)?.Code);
        Assert.Equal(VisitState.Planned, visit.State);
    }

    [Fact]
    public void A_correction_needs_a_reason_and_a_possible_day_and_keeps_what_was_said_before()
    {
        var pair = Given.Pair();
        var visit = Visit.Log(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Report(), Given.Today, null).Value;
        var right = Given.Report() with { Findings = "卧病在床", Cash = new Money(50000) };

        Assert.Equal("pairing.reason_missing", visit.Correct(pair, right, " ", null, Given.Today, null)?.Code);
        Assert.Equal("pairing.date_outside", visit.Correct(pair, right with { On = Given.Today.AddDays(1) }, "笔误", null, Given.Today, null)?.Code);
        Assert.Equal("pairing.not_held_on", visit.Correct(pair, right with { On = Given.Today.AddDays(-1) }, "笔误", null, Given.Today, null)?.Code);
        Assert.Null(visit.Correct(pair, right, "笔误", null, Given.Today, null));

        Assert.Equal(("卧病在床", new Money(50000)), (visit.Findings, visit.Cash));
        var before = Assert.Single(visit.Corrections);
        Assert.Equal((1, "笔误", "身体尚好", Money.Zero, Given.Today), (before.Number, before.Reason, before.Findings, before.Cash, before.MadeOn));
    }

    [Fact]
    public void Only_a_visit_that_was_made_is_corrected_and_not_one_that_a_review_handed_in_counts()
    {
        var pair = Given.Pair();
        var planned = Visit.Plan(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Today, Given.Today).Value;
        var made = Visit.Log(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Report(Given.Today.AddDays(2)), Given.Today.AddDays(2), null).Value;

        Assert.Equal("pairing.visit_closed", planned.Correct(pair, Given.Report(), "笔误", null, Given.Today, null)?.Code);
        foreach (var (until, on) in new[] { (2, 2), (1, 1) })
            Assert.Equal("pairing.visit_reviewed", made.Correct(pair, Given.Report(Given.Today.AddDays(on)), "笔误", Given.Today.AddDays(until), Given.Today.AddDays(2), null)?.Code);
        Assert.Null(made.Correct(pair, Given.Report(Given.Today.AddDays(2)), "笔误", Given.Today.AddDays(1), Given.Today.AddDays(2), null));
    }

    [Fact]
    public void A_visit_made_before_the_end_may_be_logged_after_it()
    {
        var pair = Given.Pair();
        Assert.Null(pair.End(Given.Today.AddDays(3), EndReason.Moved, null));

        var visit = Visit.Log(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Report(Given.Today.AddDays(2)), Given.Today.AddDays(5), null);

        Assert.True(visit.Succeeded);
    }

    [Fact]
    public void An_issue_is_answered_once_and_passed_on_only_while_open()
    {
        var visit = Visit.Log(Given.Id<VisitId>(), Given.Pair(), VisitOccasion.Regular, null, Given.Report(), Given.Today, null).Value;
        var owner = new OrgCard(Given.Id<OrgId>(), "某镇党委", OrgKind.TownshipCommittee, OrgPath.Parse("00010002"), null, null);
        var issue = ReferredIssue.Raise(Given.Id<ReferredIssueId>(), visit, owner, "房屋漏雨", Given.Today.AddDays(30), Given.Today);

        Assert.Null(issue.PassTo(owner with { Path = OrgPath.Parse("0001") }, Given.Today.AddDays(9)));
        Assert.Null(issue.AnswerWith(IssueOutcome.Solved, "已修缮", Given.Today));

        Assert.Equal("pairing.issue_answered", issue.AnswerWith(IssueOutcome.Solved, "已修缮", Given.Today)?.Code);
        Assert.Equal("pairing.issue_answered", issue.PassTo(owner, Given.Today)?.Code);
    }

    private static CommitmentContent Promise() => new(CommitmentKind.Money, "资助学费", new Money(50000), null, null, Given.Today.AddDays(30));

    private static string? Log(Pair pair, DateOnly on) => Visit.Log(Given.Id<VisitId>(), pair, VisitOccasion.Regular, null, Given.Report(on), Given.Today, null).Refusal?.Code;
}
