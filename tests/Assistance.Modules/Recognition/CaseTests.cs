using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;

namespace Assistance.Modules.Tests.Recognition;

public sealed class CaseTests
{
    private static readonly DateOnly Applied = new(2026, 3, 10);

    public static TheoryData<string, bool, string> IllegalPairs()
    {
        var pairs = new TheoryData<string, bool, string>();
        foreach (var stage in Enum.GetValues<CaseStage>())
        {
            foreach (var frozen in new[] { false, true })
            {
                foreach (var action in Enum.GetValues<CaseAction>().Except(CaseTransitions.Allowed(stage, frozen)))
                    pairs.Add($"{stage}", frozen, $"{action}");
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(IllegalPairs))]
    public void What_a_stage_does_not_allow_is_refused_with_what_it_does(string stage, bool frozen, string action)
    {
        var (at, act) = (Enum.Parse<CaseStage>(stage), Enum.Parse<CaseAction>(action));
        var stands = Submitted(PackTests.ProcedureOf("urad"), out var sitting);
        typeof(Case).GetProperty(nameof(Case.Stage))!.SetValue(stands, at);
        typeof(Case).GetProperty(nameof(Case.FrozenOn))!.SetValue(stands, frozen ? Applied : null);

        var refusal = Do(stands, act, sitting).Refusal;

        Assert.NotNull(refusal);
        Assert.Equal((RefusalKind.Conflict, "recognition.illegal_step"), (refusal.Kind, refusal.Code));
        Assert.Equal(CaseTransitions.Allowed(at, frozen).Count, ((string[])refusal.Details["allowed"]!).Length);
        Assert.Equal(at, stands.Stage);
    }

    [Fact]
    public void A_case_walks_the_steps_in_the_order_of_its_pack()
    {
        var walk = PackTests.ProcedureOf("yugan");
        var submitted = Submitted(walk, out var sitting);

        Assert.Equal(CaseStage.BranchAppraisal, submitted.Stage);
        Assert.True(submitted.RecordAppraisal(Vote(ayes: 14, present: 20, walk), sitting).Succeeded);
        Assert.Equal(CaseStage.PublicNotice, submitted.Stage);
        Assert.True(submitted.PassNotice(Posted(submitted), sitting with { Today = Applied.AddDays(6) }).Succeeded);
        Assert.Equal((CaseStage.BranchReport, StepLevel.Branch), (submitted.Stage, submitted.StepBy));
    }

    [Fact]
    public void Day_sixty_is_in_time_and_day_sixty_one_is_overdue()
    {
        var submitted = Submitted(PackTests.ProcedureOf("urad"), out _);

        Assert.Equal(0, submitted.DaysLeft(Applied.AddDays(60)));
        Assert.False(submitted.IsOverdue(Applied.AddDays(60)));
        Assert.True(submitted.IsOverdue(Applied.AddDays(61)));
    }

    [Fact]
    public void Frozen_days_are_given_back()
    {
        var submitted = Submitted(PackTests.ProcedureOf("urad"), out var sitting);
        var (due, stepDue) = (submitted.DueOn, submitted.StepDueOn);

        Assert.True(submitted.FreezeClock("waits for the hospital's papers", sitting with { Today = Applied.AddDays(2) }).Succeeded);
        Assert.Equal(58, submitted.DaysLeft(Applied.AddDays(30)));
        Assert.False(submitted.RecordVisit(null!, sitting).Succeeded);
        Assert.True(submitted.ReleaseClock(sitting with { Today = Applied.AddDays(12) }).Succeeded);
        Assert.Equal((due.AddDays(10), stepDue.AddDays(10)), (submitted.DueOn, submitted.StepDueOn));
    }

    [Fact]
    public void A_vote_that_does_not_carry_ends_the_case_with_its_reason()
    {
        var walk = PackTests.ProcedureOf("yugan");
        var submitted = Submitted(walk, out var sitting);

        Assert.True(submitted.RecordAppraisal(Vote(ayes: 10, present: 20, walk), sitting).Succeeded);
        Assert.Equal(CaseStage.NotApproved, submitted.Stage);
        Assert.Contains("赞成10人", submitted.EndReason, StringComparison.Ordinal);
        Assert.Null(submitted.OpenKey);
    }

    [Fact]
    public void A_case_is_sent_back_only_to_a_step_that_it_has_passed()
    {
        var submitted = AtNotice(out var sitting);

        Assert.Equal("recognition.no_step_to_return_to", submitted.ReturnOnObjection(StepKind.BranchReport, "?", sitting).Refusal?.Code);
        Assert.True(submitted.ReturnOnObjection(StepKind.SelfApplication, "signature missing", sitting).Succeeded);
        Assert.Equal(CaseStage.SelfApplication, submitted.Stage);
        Assert.All(submitted.Steps.Take(3), step => Assert.Equal(StepState.Returned, step.State));
    }

    [Fact]
    public void A_notice_moves_its_case_only_where_the_case_stands_at_it_with_its_clocks_running()
    {
        var frozen = AtNotice(out var sitting);
        var notice = Posted(frozen);
        Assert.True(frozen.FreezeClock("waits for the court", sitting).Succeeded);
        var elsewhere = Submitted(PackTests.ProcedureOf("urad"), out _);

        foreach (var (at, stage) in new[] { (frozen, CaseStage.PublicNotice), (elsewhere, CaseStage.HomeVisit) })
        {
            Assert.Equal("recognition.illegal_step", at.PassNotice(notice, sitting with { Today = Applied.AddDays(6) }).Refusal?.Code);
            Assert.Equal("recognition.illegal_step", at.ReturnOnObjection(StepKind.SelfApplication, "…", sitting).Refusal?.Code);
            Assert.Equal("recognition.illegal_step", at.RejectOnObjection("…", sitting).Refusal?.Code);
            Assert.Equal(stage, at.Stage);
        }

        Assert.Equal(NoticeState.Posted, notice.State);
    }

    [Fact]
    public void The_payment_follows_the_decision_at_year_end()
    {
        var walk = PackTests.ProcedureOf("urad");
        Assert.Equal(new DateOnly(2026, 12, 31), Submitted(walk, out _).PaidOn(walk));
    }

    private static Result<Done> Do(Case stands, CaseAction action, Sitting sitting) => action switch
    {
        CaseAction.CorrectApplication => stands.Correct(stands.Application, null, sitting),
        CaseAction.RecordHomeVisit => stands.RecordVisit(null!, sitting),
        CaseAction.RecordAppraisal => stands.RecordAppraisal(null!, sitting),
        CaseAction.ReportByBranch => stands.Report("…", sitting),
        CaseAction.ReviewByCommittee or CaseAction.ApproveByCommittee or CaseAction.DecideByDepartment => stands.Judge(action, null!, null, sitting),
        CaseAction.SendWrittenNotice => stands.SendWrittenNotice("…", null, sitting),
        CaseAction.FileCase => stands.File(null, "…", sitting),
        CaseAction.WithdrawApplication => stands.Withdraw("…", sitting),
        CaseAction.FreezeCase => stands.FreezeClock("…", sitting),
        CaseAction.UnfreezeCase => stands.ReleaseClock(sitting),
        _ => stands.Refuse(action) ?? (Result<Done>)Done.Value,
    };

    private static Case AtNotice(out Sitting sitting)
    {
        var walk = PackTests.ProcedureOf("yugan");
        var submitted = Submitted(walk, out sitting);
        Assert.True(submitted.RecordAppraisal(Vote(ayes: 14, present: 20, walk), sitting).Succeeded);
        return submitted;
    }

    private static Notice Posted(Case of)
    {
        var notice = Notice.Draft(new NoticeId(Guid.Parse("01900000-0000-7000-8000-000000000006")), of, ["村务公开栏"]);
        Assert.True(notice.Post(Applied, Applied.AddDays(5), "120-1234567", "县委组织部", "王书记").Succeeded);
        return notice;
    }

    private static Case Submitted(ProcedurePolicy procedure, out Sitting sitting)
    {
        sitting = new Sitting(procedure, new Actor(new UserId(Guid.Parse("01900000-0000-7000-8000-000000000001")), "王书记", []), Applied, TimeProvider.System);
        var person = new PersonCard(
            new PersonId(Guid.Parse("01900000-0000-7000-8000-000000000002")), "张三", Sex.Male, new DateOnly(1950, 1, 1), PartyStatus.FullMember, PersonState.Active,
            new OrgId(Guid.Parse("01900000-0000-7000-8000-000000000003")), OrgPath.Parse("000100010001"), "青石村党支部", null, null);
        var snapshot = new HouseholdSnapshot(person.Id, person.Name, Applied, 3, 1, 2025, null, null, [], null, [], [], null, null, null);
        var application = new Application
        {
            Route = "hardshipCause",
            Residence = Residence.Rural,
            Tier = NeedTier.Severe,
            PrimaryCause = "illness",
            OtherCauses = [],
            OtherAid = [],
            Declarations = [],
            Attested = [],
            Reason = "久病",
            SignedOn = Applied,
            Snapshot = snapshot,
        };
        return Case.Submit(new CaseId(Guid.Parse("01900000-0000-7000-8000-000000000004")), "2026-SQ-000001", person, new Place("青石村党支部", "青石镇党委"), Guid.Empty, application, null, sitting);
    }

    private static Appraisal Vote(int ayes, int present, ProcedurePolicy procedure)
    {
        var rule = procedure.Step<BranchAppraisalStep>()!.Vote;
        return new Appraisal
        {
            Id = Guid.Parse("01900000-0000-7000-8000-000000000005"),
            HeldOn = Applied,
            Place = "村委会",
            Chair = "王书记",
            Recorder = "李四",
            ShouldAttend = present,
            Present = present,
            Ayes = ayes,
            Noes = present - ayes,
            Abstentions = 0,
            Method = VoteMethod.Ballot,
            Tellers = "赵五、钱六",
            Absences = null,
            Minutes = "评议记录",
            ThresholdBasisPoints = rule.ThresholdBasisPoints,
            Base = rule.Base,
            Carried = rule.Carries(ayes, present, present),
        };
    }
}
