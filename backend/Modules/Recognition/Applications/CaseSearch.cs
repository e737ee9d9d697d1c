using Assistance.Kernel.Calendar;
using Assistance.Members.Contracts;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Applications;

/// <summary>The filters of a list of cases, for the list and for its figures.</summary>
internal sealed class CaseSearch(IOrganisations organisations, BusinessClock clock)
{
    public async Task<IQueryable<Case>> FindAsync(IQueryable<Case> cases, CaseFilter filter, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (filter.Open is { } open)
            cases = open ? cases.Where(c => c.OpenKey != null) : cases.Where(c => c.OpenKey == null);
        if (filter.Stage is { } stage)
            cases = cases.Where(c => c.Stage == stage);
        if (filter.PersonId is { } person)
            cases = cases.Where(c => c.PersonId == person);
        if (filter.Year is { } year)
            cases = cases.Where(c => c.Year == year);
        if (filter.Overdue == true)
            cases = cases.Where(c => c.OpenKey != null && c.FrozenOn == null && ((c.DecidedOn == null && c.DueOn < today) || c.StepDueOn < today));
        if (filter.Held is { } held)
            cases = cases.Where(c => c.Held == held);
        if (filter.Search?.Trim() is { Length: > 0 } text)
            cases = cases.Where(c => c.PersonName.Contains(text) || c.Number.StartsWith(text));
        if (filter.OrgId is not { } id)
            return cases;
        if (await organisations.FindAsync(id, cancellationToken) is not { } organisation)
            return cases.Where(c => false);
        var (from, to) = (organisation.Path, organisation.Path.UpperBound);
        return cases.Where(c => c.OrgPath.CompareTo(from) >= 0 && c.OrgPath.CompareTo(to) < 0);
    }
}
