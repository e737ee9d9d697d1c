using Assistance.Kernel.Refusals;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Modules.Tests.Pairing;

public sealed class BondTests
{
    private static readonly Dictionary<string, Func<Bond, Refusal?>> Acts = new(StringComparer.Ordinal)
    {
        ["issue"] = bond => bond.Issue(Given.Today),
        ["decline"] = bond => bond.Decline(Given.Today, "人选不合适"),
        ["end"] = bond => bond.End(Given.Today, EndReason.Moved, null),
        ["handOver"] = bond => ((Pair)bond).HandOver(Given.Id<PairId>(), Given.Helper(), 1, Given.Today, "离岗").Refusal,
    };

    private static readonly Dictionary<BondState, string[]> Legal = new()
    {
        [BondState.Proposed] = ["issue", "decline"],
        [BondState.Active] = ["end", "handOver"],
        [BondState.Declined] = [],
        [BondState.Ended] = [],
    };

    public static TheoryData<string, string> EveryStateAndAct()
    {
        var rows = new TheoryData<string, string>();
        foreach (var state in Enum.GetNames<BondState>())
        {
            foreach (var act in Acts.Keys)
                rows.Add(state, act);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryStateAndAct))]
    public void A_pair_does_what_its_state_allows_and_refuses_the_rest_naming_what_may_follow(string stateName, string act)
    {
        var state = Enum.Parse<BondState>(stateName);

        var refusal = Acts[act](Given.Pair(state));

        if (Legal[state].Contains(act, StringComparer.Ordinal))
        {
            Assert.Null(refusal);
            return;
        }

        Assert.NotNull(refusal);
        Assert.Equal((RefusalKind.Conflict, "pairing.illegal_transition"), (refusal.Kind, refusal.Code));
        Assert.Equal(Legal[state], Assert.IsType<string[]>(refusal.Details["allowed"]));
        Assert.Equal(stateName, (string)refusal.Details["state"]!, ignoreCase: true);
    }

    [Theory]
    [InlineData("issue")]
    [InlineData("decline")]
    [InlineData("end")]
    public void A_link_keeps_to_the_same_states(string act)
    {
        foreach (var state in Enum.GetValues<BondState>())
        {
            var refusal = Acts[act](Given.Link(state));

            Assert.Equal(Legal[state].Contains(act, StringComparer.Ordinal), refusal is null);
        }
    }

    [Fact]
    public void Nobody_is_paired_with_themselves()
    {
        var self = Given.Helper();

        var pair = Pair.Propose(Given.Id<PairId>(), self, self, BeneficiaryKind.Other, PairKind.Member, 1, null, Given.Today);

        Assert.Equal("pairing.same_person", pair.Refusal?.Code);
    }

    [Fact]
    public void Another_reason_says_what_it_is()
    {
        var pair = Given.Pair();

        Assert.Equal("pairing.reason_missing", pair.End(Given.Today, EndReason.Other, " ")?.Code);
        Assert.Null(pair.End(Given.Today, EndReason.Other, "外出务工"));
    }

    [Fact]
    public void A_pair_does_not_end_before_it_began() =>
        Assert.Equal("pairing.ends_before_it_began", Given.Pair().End(Given.Today.AddDays(-1), EndReason.Moved, null)?.Code);

    [Fact]
    public void The_last_day_still_counts()
    {
        var pair = Given.Pair();
        Assert.Null(pair.End(Given.Today.AddDays(10), EndReason.Moved, null));

        Assert.Equal(
            [false, true, true, false],
            new[] { -1, 0, 10, 11 }.Select(days => pair.HeldOn(Given.Today.AddDays(days))));
    }

    [Fact]
    public void A_closed_pair_frees_its_place_and_its_two_people()
    {
        var (open, closed) = (Given.Pair(), Given.Pair());
        var (openKey, seatKey) = (closed.OpenKey, closed.SeatKey);
        Assert.Null(closed.End(Given.Today, EndReason.Moved, null));

        Assert.NotEqual(openKey, closed.OpenKey);
        Assert.NotEqual(seatKey, closed.SeatKey);
        Assert.DoesNotContain(open.Id.Value.ToString("N"), open.OpenKey, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handover_ends_one_pair_and_begins_the_next_with_the_history_kept()
    {
        var pair = Given.Pair();
        var helper = Given.Helper();

        var successor = pair.HandOver(Given.Id<PairId>(), helper, 2, Given.Today, "工作调动").Value;

        Assert.Equal((BondState.Ended, EndReason.Replaced, "工作调动"), (pair.State, pair.EndReason, pair.EndNote));
        Assert.Equal((BondState.Active, pair.Id, helper.PersonId, pair.BeneficiaryId), (successor.State, successor.Predecessor!.Value, successor.HelperId, successor.BeneficiaryId));
    }

    [Fact]
    public void Nobody_takes_over_from_themselves()
    {
        var pair = Given.Pair();

        var refusal = pair.HandOver(Given.Id<PairId>(), new PairEnd(pair.HelperId, pair.HelperOrgId, pair.OrgPath), 1, Given.Today, "重复").Refusal;

        Assert.Equal("pairing.same_helper", refusal?.Code);
        Assert.Equal(BondState.Active, pair.State);
    }

    [Fact]
    public void Only_organ_branches_help_and_only_places_are_helped()
    {
        var (organ, village) = (Org(Members.Contracts.OrgKind.OrganBranch), Org(Members.Contracts.OrgKind.Village));

        Assert.Equal("pairing.not_an_organ_branch", BranchLink.Propose(Given.Id<BranchLinkId>(), village, HelpedPlace.Of(village, null), 1, Given.Today).Refusal?.Code);
        Assert.Equal("pairing.not_a_place", BranchLink.Propose(Given.Id<BranchLinkId>(), organ, HelpedPlace.Of(organ, null), 1, Given.Today).Refusal?.Code);
    }

    private static Members.Contracts.OrgCard Org(Members.Contracts.OrgKind kind) => new(Given.Id<Kernel.Values.OrgId>(), kind.ToString(), kind, Given.Village, null, null);
}
