using Assistance.Assessment.Contracts;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Surveys;

/// <summary>Which sheets are wanted; all in scope where nothing is said.</summary>
/// <param name="Overdue">Not reported, and the day is past.</param>
/// <param name="OrganisationId">Of it and of all below it.</param>
internal sealed record SheetFilter(int? ListYear = null, SheetState? State = null, bool? Overdue = null, OrgId? OrganisationId = null);

/// <summary>A branch's sheet in a list.</summary>
/// <param name="People">Of the ledger; candidates are counted by themselves.</param>
/// <param name="Open">Of these, those nothing was found of yet.</param>
/// <param name="Changes">Of these, those whose tier changes, who apply anew or who are proposed to end.</param>
internal sealed record SheetRow(
    SheetId Id, int Version, int ListYear, OrgId OrganisationId, string OrganisationName, OrgId CommitteeId, string CommitteeName, SheetState State, DateOnly DueOn, bool Overdue,
    PersonId? ResponsibleId, string? ResponsibleName, int People, int Open, int Changes, int Candidates);

/// <summary>A person on a sheet, with what the ledger says of them today.</summary>
/// <param name="Tier">When the survey was opened; null for a candidate.</param>
/// <param name="CurrentTier">Today; null where they are not in the ledger.</param>
/// <param name="Since">In the ledger since.</param>
/// <param name="PerCapita">Annual income by head on the day of the decision.</param>
/// <param name="LeftBecause">Why they have left the ledger since the survey was opened.</param>
internal sealed record SheetLine(
    PersonId PersonId, string Name, string Place, DateOnly? BirthDate, bool IsCandidate, NeedTier? Tier, NeedTier? CurrentTier, string? Cause, Money? PerCapita, DateOnly? Since,
    SurveyFinding? Finding, NeedTier? NewTier, string? Reason, string? LeftBecause);

internal sealed record SheetView(
    SheetRow Sheet, int Version, DateOnly OpenedOn, DateOnly? ReportedOn, DateOnly? ConfirmedOn, string? ReturnReason, DateOnly? FixedOn, IReadOnlyList<SheetLine> Lines,
    IReadOnlyList<string> Acts, bool MayConfirm) : IVersionedView;

/// <summary>Puts names to sheets.</summary>
internal sealed class SheetRows(IPeople people, IOrganisations organisations, BusinessClock clock)
{
    public async Task<IReadOnlyList<SheetRow>> OfAsync(IReadOnlyCollection<SurveySheet> sheets, CancellationToken cancellationToken)
    {
        var units = await organisations.CardsAsync([.. sheets.SelectMany(s => new[] { s.OrgId, s.CommitteeId }).Distinct()], cancellationToken);
        var responsible = await people.CardsAsync([.. sheets.Select(s => s.ResponsibleId).OfType<PersonId>().Distinct()], cancellationToken);
        return [.. sheets.Select(s => new SheetRow(
            s.Id,
            s.Version,
            s.ListYear,
            s.OrgId,
            units[s.OrgId].Name,
            s.CommitteeId,
            units[s.CommitteeId].Name,
            s.State,
            s.DueOn,
            s.IsInTheBranch && s.DueOn < clock.Today,
            s.ResponsibleId,
            s.ResponsibleId is { } id ? responsible[id].Name : null,
            s.Lines.Count(line => !line.IsCandidate),
            s.Lines.Count(line => !line.IsSettled),
            s.Lines.Count(line => line.LeftBecause is null && line.Finding is not null and not SurveyFinding.Unchanged),
            s.Lines.Count(line => line.IsCandidate)))];
    }
}
