using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>The county's survey for a year's list (rules A2, G2, G3): opened once, and closed by fixing the list.</summary>
[Unscoped("That a survey is held, and until when, is no secret.")]
internal sealed class Survey : Aggregate
{
    private Survey()
    {
    }

    /// <summary>The year of the list that comes of it, as a rule the year after.</summary>
    public int ListYear { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The last day on which a branch reports (rule B13).</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? FixedOn { get; private set; }

    /// <summary>Why the list was fixed before every township had confirmed.</summary>
    public string? FixedBecause { get; private set; }

    /// <summary>The pack that gave the list its quota, its order and its amounts (rule B2).</summary>
    public Guid? PackId { get; private set; }

    public static Survey Open(int listYear, DateOnly on, DateOnly dueOn) => new() { ListYear = listYear, OpenedOn = on, DueOn = dueOn };

    public Refusal? Fix(DateOnly on, Guid packId, int unconfirmed, string? reason)
    {
        if (FixedOn is not null)
            return SurveyRefusals.Fixed;
        if (unconfirmed > 0 && string.IsNullOrWhiteSpace(reason))
            return SurveyRefusals.Unfinished(unconfirmed);
        (FixedOn, PackId, FixedBecause) = (on, packId, unconfirmed > 0 ? reason : null);
        return null;
    }
}

/// <summary>Somebody on a year's list, as they stood on the day on which it was fixed; never changed after it (rule A2).</summary>
[AppendOnly(FollowsItsOrganisation = true)]
internal sealed class ListedPerson : IScoped
{
    private ListedPerson()
    {
    }

    public ListedId Id { get; private set; }

    public int ListYear { get; private set; }

    public PersonId PersonId { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public DateOnly? BirthDate { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>What the branch or village was called.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>The township or work committee that it belonged to; the county where there was none.</summary>
    public OrgId CommitteeId { get; private set; }

    public string? Committee { get; private set; }

    public NeedTier Tier { get; private set; }

    public string Cause { get; private set; } = string.Empty;

    public Money? PerCapita { get; private set; }

    /// <summary>In the ledger since.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>What the survey found; null for whoever was recognised while it was under way, or whose branch did not finish.</summary>
    public SurveyFinding? Finding { get; private set; }

    public DateOnly FixedOn { get; private set; }

    public static ListedPerson Of(ListedId id, int listYear, LedgerCard entry, PersonCard person, string place, Committees committees, SurveyFinding? finding, DateOnly on) => new()
    {
        Id = id,
        ListYear = listYear,
        PersonId = entry.PersonId,
        Name = person.Name,
        BirthDate = person.BirthDate,
        OrgId = entry.OrgId,
        OrgPath = entry.OrgPath,
        Place = place,
        CommitteeId = committees.Of(entry.OrgPath).Id,
        Committee = committees.Above(entry.OrgPath)?.Name,
        Tier = entry.Tier,
        Cause = entry.Cause,
        PerCapita = entry.PerCapita,
        Since = entry.From,
        Finding = finding,
        FixedOn = on,
    };
}

/// <summary>How many members a township or work committee had on the day on which a year's list was fixed: what its quota is taken from (rule B2).</summary>
[AppendOnly(FollowsItsOrganisation = true)]
internal sealed class ListedPlace : IScoped
{
    private ListedPlace()
    {
    }

    public ListedPlace(ListedPlaceId id, int listYear, OrgCard committee, int members) =>
        (Id, ListYear, OrgId, OrgPath, Name, Members) = (id, listYear, committee.Id, committee.Path, committee.Name, members);

    public ListedPlaceId Id { get; private set; }

    public int ListYear { get; private set; }

    /// <summary>The committee; the county for members of no committee.</summary>
    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>What it was called.</summary>
    public string Name { get; private set; } = string.Empty;

    public int Members { get; private set; }
}
