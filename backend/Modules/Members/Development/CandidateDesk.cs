using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <summary>What the use cases of a candidate share: the pack that judges, the names that stand beside it.</summary>
internal sealed class CandidateDesk(MembersDb db, IPolicies policies, RequestContext context, BusinessClock clock)
{
    private const string Beside = "A candidate in scope names it.";

    /// <summary>Whether the step is one for the caller's post: the committee's own steps are not the branch's.</summary>
    public bool Takes(StepTaker by, Candidate candidate) =>
        by == StepTaker.Branch || context.Actor.Posts.Any(post => post.Role is Role.TownshipCommittee or Role.CountyDepartment && post.Path.Covers(candidate.OrgPath));

    public async Task<DevelopmentPolicy> PolicyAsync(Candidate candidate, CancellationToken cancellationToken) =>
        policies.Development(await policies.GetAsync(candidate.PackId, cancellationToken));

    public async Task<CandidateView> ViewAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var pack = await policies.GetAsync(candidate.PackId, cancellationToken);
        var policy = policies.Development(pack);
        var (people, places) = await NamesAsync([candidate], cancellationToken);
        return new CandidateView(
            candidate.Id, candidate.Version, candidate.PersonId, people[candidate.PersonId], candidate.OrgId, places[candidate.OrgId], candidate.Stage, candidate.Next, candidate.AppliedOn,
            candidate.ActivistOn, candidate.TargetOn, candidate.AdmittedOn, candidate.EndedOn, candidate.EndReason, candidate.PostLevel, candidate.Employer, candidate.EmployedOn, candidate.Home,
            pack.Name, candidate.PostLevel is { } level ? policy.Tenure?.Of(level) : null, policy.ActivistMonths, [.. policy.Steps.Select(step => CandidateStep.Of(step, candidate, Takes(step.By, candidate)))],
            candidate.Missing(policy, clock.Today), Takes(candidate.AdvancedBy, candidate),
            candidate.MayBeExcepted(policy) && Takes(StepTaker.Committee, candidate),
            candidate.TenureException is { } granted ? new TenureExceptionView(granted.On, granted.Evidence, granted.ByName) : null);
    }

    public async Task<(IReadOnlyDictionary<PersonId, string> People, IReadOnlyDictionary<OrgId, string> Places)> NamesAsync(
        IReadOnlyCollection<Candidate> candidates, CancellationToken cancellationToken)
    {
        var (people, places) = (candidates.Select(c => c.PersonId).ToList(), candidates.Select(c => c.OrgId).Distinct().ToList());
        return (
            await db.Unscoped<Person>(Beside).Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
            await db.Unscoped<Organisation>(Beside).Where(o => places.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken));
    }

    /// <summary>Whoever dies or leaves goes no further.</summary>
    public async Task EndAsync(PersonId person, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        if (await OpenAsync(person, cancellationToken) is { } open)
            _ = open.End(on, reason);
    }

    /// <summary>Whoever goes to another branch goes on there.</summary>
    public async Task MoveAsync(PersonId person, Organisation to, CancellationToken cancellationToken) =>
        (await OpenAsync(person, cancellationToken))?.MovesTo(to.Id, to.OrgPath);

    private Task<Candidate?> OpenAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Unscoped<Candidate>("Goes where its person goes.").AsTracking().SingleOrDefaultAsync(c => c.OpenKey == person.Value, cancellationToken);
}
