using Assistance.Kernel.Audit;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Applications;

/// <summary>What an application of this person has to answer: the pack's questions, and the facts that the file holds already, which is to open the file.</summary>
/// <param name="Residence">As the file has it; null where it does not say.</param>
/// <param name="TakenToday">False outside the days on which the pack takes applications.</param>
/// <param name="OpenCaseId">Set where one is under way.</param>
internal sealed record ApplicationForm(
    PersonCard Person, HouseholdSnapshot Snapshot, Residence? Residence, string PackKey, string PackName, EligibilityPolicy Eligibility, IReadOnlyList<TierPolicy> Tiers, int DeadlineDays, bool TakenToday, CaseId? OpenCaseId);

internal static class GetApplicationForm
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Query>(HttpVerb.Get, "/people/{personId}/application-form", (PersonId personId) => new Query(personId));

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Query(PersonId PersonId) : IQuery<ApplicationForm>;

    internal sealed class Handler(RecognitionDb db, IPeople people, IPolicies policies, ApplicationCheck check, RequestContext context, ReadAudit reads, BusinessClock clock)
        : IQueryHandler<Query, ApplicationForm>
    {
        public async Task<Result<ApplicationForm>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await people.FindInScopeAsync(request.PersonId, cancellationToken) is not { } person
                || await people.SnapshotAsync(request.PersonId, cancellationToken) is not { } snapshot)
                return RecognitionRefusals.PersonNotFound;
            reads.Opened(context, "person", person.Id.ToString(), person.OrgPath);
            var pack = await policies.InForceAsync(person.OrgPath, clock.Today, cancellationToken);
            var open = await db.Unscoped<Case>("One open case per person, wherever it was opened.")
                .Where(c => c.OpenKey == person.Id.Value).Select(c => (CaseId?)c.Id).SingleOrDefaultAsync(cancellationToken);
            return new ApplicationForm(
                person, snapshot, Residences.Of(snapshot.UrbanRural), pack.Key, pack.Name, pack.Eligibility(), pack.Tiers(), pack.Procedure().Deadline.Days, check.RefuseDay(pack) is null, open);
        }
    }
}
