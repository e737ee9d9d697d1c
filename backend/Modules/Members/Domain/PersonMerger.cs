using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Duplicates;

namespace Assistance.Members.Domain;

internal enum MergerState
{
    InEffect,
    Undone,
}

/// <summary>What the record that stays took over from the other, because it had none of its own.</summary>
internal enum MergedFact
{
    Sex,
    BirthDate,
    CitizenId,
    Phone,
    BankAccount,
    Address,
    Ethnicity,
    Education,
    UrbanRural,
    JoinedOn,
    FullMemberOn,
    Composition,
    Post,
    Remark,
    Profile,
    Dues,
    UncountedTime,
    PostsHeld,
    Away,
    Household,
}

/// <summary>The record of a merger of two records of one person: what it moved and what stood before, so that it can be undone while nothing new hangs on it.</summary>
internal sealed class PersonMerger : Aggregate, IScopedTwice
{
    public const int LongestReason = 400;

    private PersonMerger()
    {
    }

    public MergerId Id { get; private set; }

    /// <summary>The record that stays.</summary>
    public PersonId KeptId { get; private set; }

    /// <summary>The one that went into it.</summary>
    public PersonId MergedId { get; private set; }

    /// <summary>Where the record that stays belonged.</summary>
    public OrgPath OrgPath { get; private set; }

    /// <summary>Where the other did.</summary>
    public OrgPath OtherPath { get; private set; }

    public MergerState State { get; private set; }

    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public string Reason { get; private set; } = string.Empty;

    /// <summary>Of the record that stays, right after the act: whoever changed it since would lose that by an undo.</summary>
    public int KeptVersion { get; private set; }

    public DateOnly? UndoneOn { get; private set; }

    public string? UndoneByName { get; private set; }

    public string? UndoReason { get; private set; }

    /// <summary>JSON of <see cref="MergerFacts"/>.</summary>
    public string Facts { get; private set; } = "{}";

    public static PersonMerger Of(MergerId id, Person kept, Person merged, MergerFacts facts, (string By, string Reason) act, DateOnly on, DateTime at) => new()
    {
        Id = id,
        KeptId = kept.Id,
        MergedId = merged.Id,
        OrgPath = kept.OrgPath,
        OtherPath = merged.OrgPath,
        On = on,
        At = at,
        ByName = act.By,
        Reason = act.Reason.Trim(),
        KeptVersion = kept.Version,
        Facts = JsonSerializer.Serialize(facts, WireJson.Options),
    };

    public MergerFacts ReadFacts() => JsonSerializer.Deserialize<MergerFacts>(Facts, WireJson.Options)!;

    public Result<Done> Undo(DateOnly on, string by, string reason)
    {
        if (State != MergerState.InEffect)
            return MergerRefusals.AlreadyUndone;
        (State, UndoneOn, UndoneByName, UndoReason) = (MergerState.Undone, on, by, reason.Trim());
        return Done.Value;
    }
}

/// <summary>Kept for the undo and to be shown: nobody searches by it. Holds no value of a person's facts.</summary>
internal sealed record MergerFacts(IReadOnlyList<MergedFact> Filled, IReadOnlyList<Stake> Moved, StateOfPerson Before, NeedTier? KeptTier, NeedTier? MergedTier);
