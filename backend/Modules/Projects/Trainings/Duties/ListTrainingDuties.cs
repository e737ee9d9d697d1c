using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Trainings.Duties;

/// <summary>Which townships and branches owe a training in a quarter (rule E1).</summary>
internal static class ListTrainingDuties
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/training-duties", (int? year, int? quarter) => new Query(year, quarter));

    /// <param name="Quarter">From 1; with the year, the present one where none is named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(int? Year, int? Quarter) : IQuery<TrainingDuties>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        private const int Quarters = 4;
        private const int FirstYear = 2000;
        private const int LastYear = 2199;

        public Validator()
        {
            RuleFor(q => q.Quarter).InclusiveBetween(1, Quarters).When(q => q.Quarter is not null);
            RuleFor(q => q.Year).InclusiveBetween(FirstYear, LastYear).When(q => q.Year is not null);
        }
    }

    internal sealed class Handler(QuarterlyDuties duties, RequestContext context, BusinessClock clock) : IQueryHandler<Query, TrainingDuties>
    {
        public async Task<Result<TrainingDuties>> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = TrainingQuarter.Of(clock.Today);
            var quarter = new TrainingQuarter(request.Year ?? now.Year, request.Quarter ?? now.Number);
            var found = await duties.OfAsync(context.Scope.Roots, quarter, clock.Today, cancellationToken);
            return new TrainingDuties(
                quarter.Year, quarter.Number, quarter.First, quarter.Last, found.Count(one => one.Missing > 0),
                [
                    .. found.Select(one => new TrainingDutyRow(
                        one.Organisation.Id, one.Organisation.Name, one.Organisation.Kind == OrgKind.TownshipCommittee, one.Owed, one.Held, one.Announced, one.Missing)),
                ]);
        }
    }
}

/// <param name="Owing">Who has held fewer than they owe.</param>
internal sealed record TrainingDuties(int Year, int Quarter, DateOnly First, DateOnly Last, int Owing, IReadOnlyList<TrainingDutyRow> Items);

/// <param name="Held">By it and by whoever is below it.</param>
/// <param name="Announced">Still to come.</param>
internal sealed record TrainingDutyRow(OrgId OrganisationId, string OrganisationName, bool IsTownship, int Owed, int Held, int Announced, int Missing);
