using Assistance.Assessment.Contracts;
using Assistance.Assessment.Data;
using Assistance.Assessment.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;

namespace Assistance.Assessment.Surveys;

/// <summary>Makes a sheet for each branch of the county, with everybody of it who stands in the ledger, and tells the branches.</summary>
internal sealed class SurveyOpening(AssessmentDb db, IOrganisations organisations, ILedger ledger, INotifier notifier, BusinessClock clock)
{
    private static readonly OrgKind[] Branches = [OrgKind.GeneralBranch, OrgKind.VillageBranch, OrgKind.OrganBranch, OrgKind.NewSectorBranch, OrgKind.OtherBranch];
    private static readonly OrgKind[] Committees = [OrgKind.TownshipCommittee, OrgKind.WorkCommittee];

    /// <returns>How many sheets there are.</returns>
    public async Task<int> OpenAsync(OrgCard county, int listYear, DateOnly on, DateOnly dueOn, CancellationToken cancellationToken)
    {
        var survey = Survey.Open(listYear, on, dueOn);
        db.Add(survey);
        var committees = (await organisations.BelowAsync(county.Path, Committees, cancellationToken)).ToDictionary(committee => committee.Path);
        var branches = (await organisations.BelowAsync(county.Path, Branches, cancellationToken)).ToDictionary(branch => branch.Path);
        var entries = (await ledger.OnAsync(on, county.Path, cancellationToken)).ToLookup(entry => Nearest(branches, entry.OrgPath)?.Id ?? entry.OrgId);
        // Whoever belongs to no branch stands on the sheet of the organisation itself.
        var others = await organisations.CardsAsync([.. entries.Select(group => group.Key).Except(branches.Values.Select(branch => branch.Id))], cancellationToken);
        var units = branches.Values.Concat(others.Values).OrderBy(unit => unit.Path).ToList();
        foreach (var unit in units)
        {
            db.Add(SurveySheet.Open(Ids.New<SheetId>(clock.Time), survey, unit, (Nearest(committees, unit.Path) ?? county).Id, entries[unit.Id]));
            await TellAsync(survey, unit, entries[unit.Id].Count(), cancellationToken);
        }

        return units.Count;
    }

    // The organisation itself, or the nearest above it.
    private static OrgCard? Nearest(Dictionary<OrgPath, OrgCard> organisations, OrgPath path)
    {
        for (var at = path; at.Depth > 0; at = at.Parent)
        {
            if (organisations.TryGetValue(at, out var found))
                return found;
        }

        return null;
    }

    private Task<int> TellAsync(Survey survey, OrgCard unit, int people, CancellationToken cancellationToken) => notifier.SendAsync(
        new Reminder(
            "surveyOpened",
            "surveySheets",
            unit.Id.ToString(),
            survey.OpenedOn,
            $"{survey.ListYear} 年度调查摸底已开启，{unit.Name}台账内 {people} 人，请在 {survey.DueOn:yyyy-MM-dd} 前核实上报。",
            $"The survey for the list of {survey.ListYear} is open: {people} in the ledger of {unit.Name}, to report by {survey.DueOn:yyyy-MM-dd}.",
            survey.DueOn,
            Recipients.At(unit.Path, Role.BranchSecretary)),
        cancellationToken);
}
