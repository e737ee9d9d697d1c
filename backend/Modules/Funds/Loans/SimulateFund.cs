using Assistance.Funds.Domain;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Funds.Loans;

/// <summary>Reckons what a plan for a revolving fund comes to, year by year (rules G4, G5); keeps nothing.</summary>
internal static class SimulateFund
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/fund-simulation", ([AsParameters] SimulationInput input) => new Query(input));

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Query(SimulationInput Input) : IQuery<SimulationView>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        private const long MostFen = 1_000_000_000_000;
        private const int MostYears = 30;
        private const int MostMonths = 120;
        private const int Whole = 10_000;

        public Validator()
        {
            RuleFor(q => q.Input.Start).InclusiveBetween(0, MostFen).OverridePropertyName("start");
            RuleFor(q => q.Input.Inflow).InclusiveBetween(0, MostFen).OverridePropertyName("inflow");
            RuleFor(q => q.Input.InflowYears).InclusiveBetween(0, MostYears).OverridePropertyName("inflowYears");
            RuleFor(q => q.Input.Years).InclusiveBetween(1, MostYears).OverridePropertyName("years");
            RuleFor(q => q.Input.Months).InclusiveBetween(1, MostMonths).OverridePropertyName("months");
            RuleFor(q => q.Input.LoanShare).InclusiveBetween(0, Whole).OverridePropertyName("loanShare");
            RuleFor(q => q.Input.Fee).InclusiveBetween(0, Whole).OverridePropertyName("fee");
            RuleFor(q => q.Input.Loss).InclusiveBetween(0, Whole).OverridePropertyName("loss");
            RuleFor(q => q.Input.Stated).InclusiveBetween(0, MostFen).OverridePropertyName("stated");
            RuleFor(q => q.Input.Target).InclusiveBetween(0, MostFen).OverridePropertyName("target");
        }
    }

    internal sealed class Handler : IQueryHandler<Query, SimulationView>
    {
        public Task<Result<SimulationView>> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult<Result<SimulationView>>(FundSimulation.Run(request.Input));
    }
}
