using System.Text.Json.Serialization;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;

namespace Assistance.Members.Contracts;

/// <summary>An organisation stands elsewhere in the tree: every row that belongs to it goes along, finished ones too.</summary>
public sealed record Repath(OrgId OrganisationId, OrgPath From, OrgPath To);

/// <summary>What is still open goes on with another organisation; what is finished stays with the one of its day.</summary>
/// <param name="FromPath">Where the predecessor's rows are when this is told.</param>
/// <param name="ToPath">Of the successor.</param>
/// <param name="People">Who goes there; null where everything does, since the predecessor is abolished.</param>
public sealed record Succession(OrgId FromId, OrgPath FromPath, OrgId ToId, string ToName, OrgPath ToPath, IReadOnlyList<PersonId>? People = null)
{
    [JsonIgnore]
    public bool Whole => People is null;
}

/// <summary>Organisations merged, split or moved: what each module's rows have to follow.</summary>
/// <param name="Act">Under which each module keeps what its rows held before.</param>
public sealed record Regrouping(Guid Act, IReadOnlyList<Repath> Repaths, IReadOnlyList<Succession> Successions)
{
    [JsonIgnore]
    public IEnumerable<(OrgPath From, OrgPath To)> Paths => Repaths.Select(moved => (moved.From, moved.To));
}

/// <summary>Told within the act's transaction, once the organisations and their people stand where they belong now.</summary>
public sealed record OrganisationsRegrouped(Regrouping Regrouping) : IEvent;

/// <summary>Everything goes back; nothing new hangs on it.</summary>
public sealed record RegroupingUndone(Regrouping Regrouping) : IEvent;

/// <summary>Kinds of rows, as a preview counts them.</summary>
public enum StakeKind
{
    Organisations,
    People,
    Households,
    LedgerEntries,
    Letters,
    Candidates,
    Cases,
    Pairs,
    BranchLinks,
    Commitments,
    Visits,
    CampaignLines,
    DisbursementLines,
    ReferredIssues,
    HalfYearReviews,
    SurveySheets,

    /// <summary>Put forward for a commendation.</summary>
    Nominations,
    Loans,
    Projects,
    Trainings,

    /// <summary>In charge of villages, sent there, or on a roster of reserves.</summary>
    Duties,

    /// <summary>Accounts that reach a person because they look after them.</summary>
    Grants,
    Posts,
}

/// <param name="Names">Who or what, the first of them.</param>
public sealed record Stake(StakeKind Kind, int Count, IReadOnlyList<string> Names)
{
    public const int MostNames = 20;

    public static Stake Of(StakeKind kind, int count) => new(kind, count, []);
}

/// <summary>Why a regrouping or a merger cannot be done as it stands.</summary>
/// <param name="Names">Whom or what it is about.</param>
public sealed record Obstacle(string Code, string Chinese, string English, IReadOnlyList<string> Names);

/// <param name="Moves">Still open: goes along.</param>
/// <param name="Stays">Finished: keeps the name of its day.</param>
public sealed record RegroupingOutlook(IReadOnlyList<Stake> Moves, IReadOnlyList<Stake> Stays, IReadOnlyList<Obstacle> Obstacles);

/// <summary>What an undo has to look at.</summary>
/// <param name="People">Who went to another organisation.</param>
/// <param name="Founded">Organisations that were founded by it.</param>
public sealed record Regrouped(IReadOnlyList<PersonId> People, IReadOnlyList<OrgId> Founded, DateTime At)
{
    /// <summary>Of rows about those people, those that were made after it.</summary>
    public int CountLater(IEnumerable<Guid> rows) => rows.Count(row => Ids.MadeAt(row) > At);
}

/// <summary>A module whose rows belong to organisations.</summary>
public interface IRegroupedRows
{
    /// <summary>What would go along and what would stay, where <see cref="Succession.FromPath"/> and <see cref="Repath.From"/> are the paths of today.</summary>
    Task<RegroupingOutlook> OutlookAsync(Regrouping regrouping, CancellationToken cancellationToken);

    /// <summary>What was begun since for those who went: it would hang in the air if the regrouping were undone.</summary>
    Task<IReadOnlyList<Stake>> BegunSinceAsync(Regrouped since, CancellationToken cancellationToken);
}
