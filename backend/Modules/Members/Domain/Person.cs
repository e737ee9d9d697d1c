using Assistance.Kernel.Data;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Development;

namespace Assistance.Members.Domain;

/// <summary>A person whom the county's branches know: a member, or somebody whom they help.</summary>
internal sealed class Person : Aggregate, IGrantable
{
    private Person()
    {
    }

    public PersonId Id { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public Sex? Sex { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    public SealedText? CitizenId { get; private set; }

    /// <summary>For exact look-up and duplicates; unique where known.</summary>
    public BlindIndex? CitizenIdIndex { get; private set; }

    public SealedText? Phone { get; private set; }

    public SealedText? BankAccount { get; private set; }

    public string? Address { get; private set; }

    /// <summary>GB/T 3304.</summary>
    public string? Ethnicity { get; private set; }

    /// <summary>GB/T 4658.</summary>
    public string? Education { get; private set; }

    /// <summary>城乡类别: class of the place that they live in, as statistics divide urban from rural.</summary>
    public string? UrbanRural { get; private set; }

    public PartyStatus PartyStatus { get; private set; }

    public DateOnly? JoinedOn { get; private set; }

    public DateOnly? FullMemberOn { get; private set; }

    /// <summary>First day of the last month whose dues are paid; null where nobody has recorded it.</summary>
    public DateOnly? DuesPaidUntil { get; private set; }

    /// <summary>Why dues may stay unpaid, as a reduction that was approved; null where nothing says so.</summary>
    public string? DuesReason { get; private set; }

    /// <summary>Since when nobody has found them, kept while the membership is stopped for it; null otherwise.</summary>
    public DateOnly? LostContactSince { get; private set; }

    /// <summary>Where they live since they left for elsewhere; null of one who lives with the branch.</summary>
    public Away? Away { get; private set; }

    /// <summary>What does not count towards the standing; null where nothing is recorded.</summary>
    public IReadOnlyList<UncountedTime>? UncountedTimes { get; private set; }

    /// <summary>Posts in villages, by their first days; null where none are recorded.</summary>
    public IReadOnlyList<PostHeld>? PostsHeld { get; private set; }

    public PartyStanding Standing => PartyStanding.Of(PartyStatus, JoinedOn, FullMemberOn, UncountedTimes, State, StateSince);

    /// <summary>人员构成: former village cadre, veteran, ordinary.</summary>
    public string? Composition { get; private set; }

    public PersonState State { get; private set; }

    public DateOnly? StateSince { get; private set; }

    /// <summary>Where to, or why, in words.</summary>
    public string? StateNote { get; private set; }

    /// <summary>Post held (职务), as the unit words it.</summary>
    public string? Post { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public HouseholdId? HouseholdId { get; private set; }

    /// <summary>Current tier in the ledger; null where not recognised.</summary>
    public NeedTier? Tier { get; private set; }

    /// <summary>The person's own account, where they have one.</summary>
    public UserId? UserId { get; private set; }

    /// <summary>The record of the same person into which this one went; it is only read since.</summary>
    public PersonId? MergedInto { get; private set; }

    public HardshipProfile Profile { get; private set; } = new();

    public string? Remark { get; private set; }

    public Guid SubjectId { get; private set; }

    public static Person Register(PersonId id, Organisation organisation, PersonFacts facts)
    {
        var person = new Person { Id = id, SubjectId = id.Value, OrgId = organisation.Id, OrgPath = organisation.OrgPath, State = PersonState.Active };
        person.Describe(facts);
        return person;
    }

    public void Describe(PersonFacts facts)
    {
        (Name, Sex, BirthDate) = (facts.Name, facts.Sex, facts.BirthDate);
        (Ethnicity, Education, Composition, Post, Address, Remark) = (facts.Ethnicity, facts.Education, facts.Composition, facts.Post, facts.Address, facts.Remark);
        (PartyStatus, JoinedOn, FullMemberOn, UrbanRural) = (facts.PartyStatus, facts.JoinedOn, facts.FullMemberOn, facts.UrbanRural);
    }

    public void Profiled(HardshipProfile profile) => Profile = profile;

    public void Identify(SealedText? sealedId, BlindIndex? index) => (CitizenId, CitizenIdIndex) = (sealedId, index);

    public void ReachedBy(SealedText? phone) => Phone = phone;

    public void PaidTo(SealedText? account) => BankAccount = account;

    public void LivesIn(HouseholdId? household) => HouseholdId = household;

    public void SignsInAs(UserId? user) => UserId = user;

    public void CountsWithout(IReadOnlyList<UncountedTime> times) => UncountedTimes = times.Count == 0 ? null : times;

    public void HeldPosts(IReadOnlyList<PostHeld> posts) => PostsHeld = posts.Count == 0 ? null : posts;

    internal void ShowTier(NeedTier? tier) => Tier = tier;

    public Result<Done> Move(Organisation to)
    {
        if (State is not (PersonState.Active or PersonState.LostContact))
            return MembersRefusals.NotActive(State);
        (OrgId, OrgPath) = (to.Id, to.OrgPath);
        return Done.Value;
    }

    /// <summary>Died, left the county or the party, was stopped, lost, or found again.</summary>
    public Result<Done> Become(PersonState state, DateOnly on, string? note = null)
    {
        if (!PersonStates.MayBecome(State, state))
            return MembersRefusals.IllegalState(State);
        if (State == PersonState.Stopped && state == PersonState.Active)
            LeaveOutStop(on);
        LostContactSince = state switch
        {
            PersonState.LostContact => on,
            PersonState.Stopped => LostContactSince,
            _ => null,
        };
        (State, StateSince, StateNote) = (state, on, note);
        return Done.Value;
    }

    /// <summary>Lives elsewhere, while the membership stays with the branch.</summary>
    public Result<Done> LiveAway(Away away)
    {
        if (PartyStatus == PartyStatus.NonMember)
            return MembersRefusals.NotAMember;
        if (State != PersonState.Active)
            return MembersRefusals.NotActive(State);
        Away = away;
        return Done.Value;
    }

    public Result<Done> ComeHome()
    {
        if (Away is null)
            return MembersRefusals.NotAway;
        Away = null;
        return Done.Value;
    }

    /// <summary>接收为预备党员: the day is that of joining, from which the probation runs.</summary>
    public Result<Done> BecomeProbationary(DateOnly on)
    {
        if (PartyStatus != PartyStatus.NonMember)
            return DevelopmentRefusals.MemberAlready;
        if (State != PersonState.Active)
            return MembersRefusals.NotActive(State);
        (PartyStatus, JoinedOn) = (PartyStatus.ProbationaryMember, on);
        return Done.Value;
    }

    /// <summary>转正: the branch took a probationary member in for good. An early day is doubted by the standing, never refused.</summary>
    public Result<Done> BecomeFullMember(DateOnly on)
    {
        if (PartyStatus != PartyStatus.ProbationaryMember)
            return MembersRefusals.NotProbationary;
        if (State != PersonState.Active)
            return MembersRefusals.NotActive(State);
        (PartyStatus, FullMemberOn) = (PartyStatus.FullMember, on);
        return Done.Value;
    }

    /// <param name="until">Any day of the last month that is paid.</param>
    public void PaidDuesUntil(DateOnly? until, string? reason) => (DuesPaidUntil, DuesReason) = (until is { } day ? Dues.MonthOf(day) : null, reason);

    /// <summary>What the record says, as a form would.</summary>
    public PersonFacts Facts() => new(
        Name, Sex, BirthDate, PartyStatus, JoinedOn, FullMemberOn, Ethnicity, Education, Composition, Post, Address, Remark, UrbanRural);

    /// <summary>Gives its identity number up to another record of the same person, and stays only to be read.</summary>
    public void GoInto(PersonId successor, DateOnly on)
    {
        (MergedInto, CitizenIdIndex) = (successor, null);
        (State, StateSince, StateNote) = (PersonState.Merged, on, null);
    }

    /// <summary>The two were not one person after all.</summary>
    public void ComeBack(StateOfPerson before, BlindIndex? index) =>
        (MergedInto, CitizenIdIndex, State, StateSince, StateNote) = (null, index, before.State, before.Since, before.Note);

    // While a membership was stopped its time does not count; who knows better strikes it out.
    private void LeaveOutStop(DateOnly restoredOn)
    {
        if (StateSince is not { } from || from >= restoredOn)
            return;
        var stop = new UncountedTime(Months: null, from, restoredOn.AddDays(-1), "停止党籍", "恢复党籍时自动登记", restoredOn);
        if (UncountedTimes?.Any(stop.Meets) != true)
            CountsWithout([.. UncountedTimes ?? [], stop]);
    }

    public PersonCard Card(string orgName) => new(Id, Name, Sex, BirthDate, PartyStatus, State, OrgId, OrgPath, orgName, Tier, UserId);
}

internal sealed record StateOfPerson(PersonState State, DateOnly? Since, string? Note);

/// <summary>What a form says of a person, without sensitive numbers.</summary>
internal sealed record PersonFacts(
    string Name,
    Sex? Sex,
    DateOnly? BirthDate,
    PartyStatus PartyStatus,
    DateOnly? JoinedOn = null,
    DateOnly? FullMemberOn = null,
    string? Ethnicity = null,
    string? Education = null,
    string? Composition = null,
    string? Post = null,
    string? Address = null,
    string? Remark = null,
    string? UrbanRural = null);

internal static class PersonStates
{
    private static readonly Dictionary<PersonState, PersonState[]> Next = new()
    {
        [PersonState.Active] = [PersonState.LostContact, PersonState.Stopped, PersonState.TransferredOut, PersonState.Removed, PersonState.Deceased],
        [PersonState.LostContact] = [PersonState.Active, PersonState.Stopped, PersonState.TransferredOut, PersonState.Removed, PersonState.Deceased],
        [PersonState.Stopped] = [PersonState.Active, PersonState.Removed, PersonState.Deceased],
        [PersonState.TransferredOut] = [PersonState.Active],
        [PersonState.Removed] = [PersonState.Deceased],
        [PersonState.Deceased] = [],
        [PersonState.Merged] = [],
    };

    /// <summary>States in which somebody still counts among the people of their organisation.</summary>
    public static IReadOnlyList<PersonState> Present { get; } = [PersonState.Active, PersonState.LostContact, PersonState.Stopped];

    public static IReadOnlyList<PersonState> After(PersonState state) => Next[state];

    public static bool MayBecome(PersonState from, PersonState to) => Next[from].Contains(to);
}
