using Assistance.Assessment.Data;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Assessment.Commendations;

/// <summary>The department opens a year's commendation; its classes, seats and prizes are the pack's of that day (rule D7).</summary>
internal static class OpenCommendation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/commendations", (Command body) => body);

    /// <param name="Year">This one or the last.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(int Year) : ICommand<CommendationView>;

    internal sealed class Handler(AssessmentDb db, CommendationViews views, IOrganisations organisations, IPolicies policies, BusinessClock clock) : ICommandHandler<Command, CommendationView>
    {
        public async Task<Result<CommendationView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            if (request.Year < today.Year - 1 || request.Year > today.Year)
                return CommendationRefusals.NotTheYear;
            if (await db.Commendations.AnyAsync(c => c.Year == request.Year, cancellationToken))
                return CommendationRefusals.OpenAlready;
            var county = (await organisations.CountyAsync(cancellationToken))!;
            var pack = await policies.InForceAsync(county.Path, today, cancellationToken);
            var policy = policies.SectionOf<CommendationPolicy>(pack, CommendationPolicy.SectionName);
            if (policy.Awards.Count == 0)
                return CommendationRefusals.NoAwards;
            var opened = Commendation.Open(request.Year, pack.Id, policy, today);
            db.Add(opened);
            // Two at once: the key lets one in.
            return await db.TrySaveAsync(cancellationToken) ? await views.ViewAsync(opened, cancellationToken) : CommendationRefusals.OpenAlready;
        }
    }
}
