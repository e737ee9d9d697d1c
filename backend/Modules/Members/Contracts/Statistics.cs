using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>Active members of one branch.</summary>
public sealed record BranchCount(OrgId OrgId, OrgPath OrgPath, int Members, int FullMembers);

/// <summary>People of one organisation who stand in the ledger with this tier and primary cause.</summary>
public sealed record RecognisedCount(OrgId OrgId, OrgPath OrgPath, NeedTier Tier, string Cause, int Count);

/// <summary>Ledger entries made and ended in a month (its first day).</summary>
public sealed record LedgerMovement(DateOnly Month, int Entered, int Exited);

/// <summary>Whom a statistic counts.</summary>
public enum Population
{
    /// <summary>Those who stand in the ledger on the day.</summary>
    Ledger,

    /// <summary>Members whose membership runs.</summary>
    Members,
}

/// <summary>By what a statistic tells people apart.</summary>
public enum PersonFact
{
    /// <summary>In completed years.</summary>
    Age,

    /// <summary>党龄, in completed years.</summary>
    Standing,
    Sex,
    Education,
    Composition,
    UrbanRural,

    /// <summary>Annual income by head on the day of the decision, in fen; of the ledger only.</summary>
    PerCapita,

    /// <summary>Primary cause of hardship; of the ledger only.</summary>
    Cause,

    /// <summary>Assistance identities: somebody may hold several.</summary>
    Identity,

    /// <summary>Of the ledger only.</summary>
    Tier,

    /// <summary>The organisation that they belong to.</summary>
    Place,
}

/// <param name="On">The day at which ages and standings are taken; of the ledger also the day on which they stood in it.</param>
/// <param name="JoinedFrom">Members who joined the party from that day to <paramref name="On"/>; all where it is null.</param>
public sealed record CountedPeople(Population Population, DateOnly On, OrgPath Below, DateOnly? JoinedFrom = null);

/// <summary>How many people have one value of a fact; where both are null, of how many it is not known.</summary>
/// <param name="Code">Of the standard list; of several a person holds, with a comma between; of a place its path.</param>
/// <param name="Number">Years or fen.</param>
public sealed record FactCount(string? Code, long? Number, int Count);

/// <summary>The registry counted for the dashboard: within the caller's scope and below a path, aggregated by the database.</summary>
public interface IRegistryStatistics
{
    Task<IReadOnlyList<BranchCount>> MembersByBranchAsync(OrgPath below, CancellationToken cancellationToken);

    Task<IReadOnlyList<RecognisedCount>> RecognisedAsync(DateOnly on, OrgPath below, CancellationToken cancellationToken);

    /// <summary>One row for each month from <paramref name="from"/> to <paramref name="to"/>, both inclusive, also where nothing moved.</summary>
    Task<IReadOnlyList<LedgerMovement>> MovementsAsync(DateOnly from, DateOnly to, OrgPath below, CancellationToken cancellationToken);

    /// <summary>People by one fact, in one query; everybody counted is in exactly one of the rows.</summary>
    Task<IReadOnlyList<FactCount>> CountAsync(CountedPeople people, PersonFact fact, CancellationToken cancellationToken);
}
