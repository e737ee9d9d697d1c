using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Domain;

namespace Assistance.Modules.Tests.Pairing;

/// <summary>Pairs, links and what hangs on them, in any state.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 10);

    public static readonly OrgPath Organ = OrgPath.Parse("000100010001");

    public static readonly OrgPath Village = OrgPath.Parse("000100020001");

    private static int _count;

    public static TId Id<TId>()
        where TId : struct, IId<TId> => TId.From(new Guid(Interlocked.Increment(ref _count), 0, 0, new byte[8]));

    public static PairEnd Helper() => new(Id<PersonId>(), Id<OrgId>(), Organ);

    public static Pair Pair(BondState state = BondState.Active)
    {
        var pair = Assistance.Pairing.Domain.Pair.Propose(
            Id<PairId>(), Helper(), new PairEnd(Id<PersonId>(), Id<OrgId>(), Village), BeneficiaryKind.NeedyMember, PairKind.Member, 1, null, Today).Value;
        Bring(pair, state);
        return pair;
    }

    public static BranchLink Link(BondState state = BondState.Active)
    {
        var link = BranchLink.Propose(
            Id<BranchLinkId>(), new OrgCard(Id<OrgId>(), "机关支部", OrgKind.OrganBranch, Organ, null, null), new HelpedPlace(new OrgCard(Id<OrgId>(), "某村", OrgKind.Village, Village, null, null), Village), 1, Today).Value;
        Bring(link, state);
        return link;
    }

    public static PlanContent Plan() => new(
        "两年内人均年收入过线", [new MeasureContent(HelpKind.Skills, Measure.TechnicalService, "教会养蜂")], "每季度一次", "张三", "某村二组", "建蜂箱二十个");

    public static VisitReport Report(DateOnly? on = null) => new(on ?? Today, null, "身体尚好", Money.Zero, null, Money.Zero, null);

    private static void Bring(Bond bond, BondState state)
    {
        if (state == BondState.Declined)
            Assert.Null(bond.Decline(Today, "人选不合适"));
        if (state is BondState.Active or BondState.Ended)
            Assert.Null(bond.Issue(Today));
        if (state == BondState.Ended)
            Assert.Null(bond.End(Today, EndReason.Moved, null));
        Assert.Equal(state, bond.State);
    }
}
