using System.Text.Json;
using Assistance.Pairing.Domain;

namespace Assistance.Modules.Tests.Pairing;

public sealed class PairingPolicyTests
{
    private static readonly PairingPolicy Quarterly = new(1, 3, 1, 3, 3, 30);

    [Fact]
    public void A_day_is_behind_the_cutoff_exactly_when_its_next_visit_was_due_before_today()
    {
        for (var today = new DateOnly(2027, 12, 1); today < new DateOnly(2028, 7, 1); today = today.AddDays(1))
        {
            var cutoff = Quarterly.VisitCutoff(today);
            for (var last = today.AddDays(-110); last <= today; last = last.AddDays(1))
                Assert.Equal(Quarterly.NextVisitDue(last, null) < today, last < cutoff);
        }
    }

    [Fact]
    public void The_rhythm_runs_from_the_last_visit_and_before_the_first_from_the_beginning()
    {
        Assert.Equal(new DateOnly(2026, 6, 10), Quarterly.NextVisitDue(new DateOnly(2026, 3, 10), null));
        Assert.Equal(new DateOnly(2026, 8, 1), Quarterly.NextVisitDue(new DateOnly(2026, 3, 10), new DateOnly(2026, 5, 1)));
    }

    [Theory]
    [InlineData("""{"minimumVillagesPerBranch":1,"maximumVillagesPerBranch":3,"minimumBeneficiariesPerHelper":1,"maximumBeneficiariesPerHelper":3,"visitEveryMonths":3,"firstContactWithinDays":30}""", 0)]
    [InlineData("""{"minimumVillagesPerBranch":4,"maximumVillagesPerBranch":3,"minimumBeneficiariesPerHelper":1,"maximumBeneficiariesPerHelper":0,"visitEveryMonths":0,"firstContactWithinDays":0}""", 4)]
    [InlineData("""{"visitEveryMonths":3}""", 5)]
    [InlineData("""{"visitEveryMonths":"often"}""", 6)]
    public void A_pack_s_section_is_checked_before_it_comes_into_force(string json, int errors) =>
        Assert.Equal(errors, new PairingPolicySection().Check(JsonDocument.Parse(json).RootElement).Count());
}
