using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;
using Assistance.Members.People;

namespace Assistance.Members.Duplicates;

/// <summary>What the record that stays does not say and the other one does is taken over; what both say stays as the record that stays has it.</summary>
internal sealed class FactFilling(SensitiveNumbers numbers)
{
    private static readonly (MergedFact Fact, Func<PersonFacts, object?> Read, Func<PersonFacts, PersonFacts?, PersonFacts> Write)[] OfForm =
    [
        (MergedFact.Sex, facts => facts.Sex, (facts, from) => facts with { Sex = from?.Sex }),
        (MergedFact.BirthDate, facts => facts.BirthDate, (facts, from) => facts with { BirthDate = from?.BirthDate }),
        (MergedFact.Address, facts => facts.Address, (facts, from) => facts with { Address = from?.Address }),
        (MergedFact.Ethnicity, facts => facts.Ethnicity, (facts, from) => facts with { Ethnicity = from?.Ethnicity }),
        (MergedFact.Education, facts => facts.Education, (facts, from) => facts with { Education = from?.Education }),
        (MergedFact.UrbanRural, facts => facts.UrbanRural, (facts, from) => facts with { UrbanRural = from?.UrbanRural }),
        (MergedFact.JoinedOn, facts => facts.JoinedOn, (facts, from) => facts with { JoinedOn = from?.JoinedOn }),
        (MergedFact.FullMemberOn, facts => facts.FullMemberOn, (facts, from) => facts with { FullMemberOn = from?.FullMemberOn }),
        (MergedFact.Composition, facts => facts.Composition, (facts, from) => facts with { Composition = from?.Composition }),
        (MergedFact.Post, facts => facts.Post, (facts, from) => facts with { Post = from?.Post }),
        (MergedFact.Remark, facts => facts.Remark, (facts, from) => facts with { Remark = from?.Remark }),
    ];

    public static IReadOnlyList<MergedFact> Of(Person kept, Person other)
    {
        var (here, there) = (kept.Facts(), other.Facts());
        return
        [
            .. OfForm.Where(one => one.Read(here) is null && one.Read(there) is not null && MayHave(kept, one.Fact)).Select(one => one.Fact),
            .. Rest(kept, other).Where(one => one.Missing && one.There).Select(one => one.Fact),
        ];
    }

    public void Fill(Person kept, Person other, IReadOnlyList<MergedFact> filled)
    {
        kept.Describe(Written(kept, filled, other.Facts()));
        if (filled.Contains(MergedFact.CitizenId))
            numbers.Identify(kept, CitizenId.Parse(Open(other, SensitiveField.CitizenId)).Value);
        if (filled.Contains(MergedFact.Phone))
            numbers.Reach(kept, PhoneNumber.Parse(Open(other, SensitiveField.Phone)).Value);
        if (filled.Contains(MergedFact.BankAccount))
            numbers.Pay(kept, BankAccount.Parse(Open(other, SensitiveField.BankAccount)).Value);
        if (filled.Contains(MergedFact.Profile))
            kept.Profiled(other.Profile.Copy());
        if (filled.Contains(MergedFact.Dues))
            kept.PaidDuesUntil(other.DuesPaidUntil, other.DuesReason);
        if (filled.Contains(MergedFact.UncountedTime))
            kept.CountsWithout(other.UncountedTimes!);
        if (filled.Contains(MergedFact.PostsHeld))
            kept.HeldPosts(other.PostsHeld!);
        if (filled.Contains(MergedFact.Away))
            kept.LiveAway(other.Away!.Copy());
        if (filled.Contains(MergedFact.Household))
            kept.LivesIn(other.HouseholdId);
    }

    public void Empty(Person kept, IReadOnlyList<MergedFact> filled)
    {
        kept.Describe(Written(kept, filled, null));
        if (filled.Contains(MergedFact.CitizenId))
            numbers.Identify(kept, null);
        if (filled.Contains(MergedFact.Phone))
            numbers.Reach(kept, null);
        if (filled.Contains(MergedFact.BankAccount))
            numbers.Pay(kept, null);
        if (filled.Contains(MergedFact.Profile))
            kept.Profiled(new HardshipProfile());
        if (filled.Contains(MergedFact.Dues))
            kept.PaidDuesUntil(null, null);
        if (filled.Contains(MergedFact.UncountedTime))
            kept.CountsWithout([]);
        if (filled.Contains(MergedFact.PostsHeld))
            kept.HeldPosts([]);
        if (filled.Contains(MergedFact.Away))
            kept.ComeHome();
        if (filled.Contains(MergedFact.Household))
            kept.LivesIn(null);
    }

    /// <summary>By which the record that comes back is found again.</summary>
    public Kernel.Protection.BlindIndex? IndexOf(Person person) =>
        numbers.Open(person.Id, SensitiveField.CitizenId, person.CitizenId) is { } text ? numbers.IndexOf(CitizenId.Parse(text).Value) : null;

    private static IEnumerable<(MergedFact Fact, bool Missing, bool There)> Rest(Person kept, Person other) =>
    [
        (MergedFact.CitizenId, kept.CitizenId is null, other.CitizenId is not null),
        (MergedFact.Phone, kept.Phone is null, other.Phone is not null),
        (MergedFact.BankAccount, kept.BankAccount is null, other.BankAccount is not null),
        (MergedFact.Profile, kept.Profile.IsEmpty, !other.Profile.IsEmpty),
        (MergedFact.Dues, kept.DuesPaidUntil is null && kept.DuesReason is null && kept.PartyStatus != PartyStatus.NonMember, other.DuesPaidUntil is not null || other.DuesReason is not null),
        (MergedFact.UncountedTime, kept.UncountedTimes is null && kept.PartyStatus == PartyStatus.FullMember, other.UncountedTimes is not null),
        (MergedFact.PostsHeld, kept.PostsHeld is null, other.PostsHeld is not null),
        (MergedFact.Away, kept is { Away: null, State: PersonState.Active } && kept.PartyStatus != PartyStatus.NonMember, other.Away is not null),
        (MergedFact.Household, kept.HouseholdId is null, other.HouseholdId is not null),
    ];

    // Nobody gets days by a merger that their standing in the party does not have.
    private static bool MayHave(Person kept, MergedFact fact) => fact switch
    {
        MergedFact.JoinedOn => kept.PartyStatus != PartyStatus.NonMember,
        MergedFact.FullMemberOn => kept.PartyStatus == PartyStatus.FullMember,
        _ => true,
    };

    private static PersonFacts Written(Person kept, IReadOnlyList<MergedFact> filled, PersonFacts? from) =>
        OfForm.Where(one => filled.Contains(one.Fact)).Aggregate(kept.Facts(), (facts, one) => one.Write(facts, from));

    private string Open(Person person, SensitiveField field) => numbers.Open(person.Id, field, field switch
    {
        SensitiveField.CitizenId => person.CitizenId,
        SensitiveField.Phone => person.Phone,
        _ => person.BankAccount,
    })!;
}
