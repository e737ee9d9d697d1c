using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>Records the scores of the written test and of the interview (rule E2: 笔试、面试); the township holds them.</summary>
internal static class RecordReserveTest
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/reserve-cadres/{reserveId}/test", (ReserveCadreId reserveId, Command body) => body with { ReserveId = reserveId });

    /// <param name="Written">Of 100.</param>
    /// <param name="Interview">Of 100.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Written, int Interview, DateOnly On) : ICommand<ReserveCadreView>
    {
        [JsonIgnore]
        public ReserveCadreId ReserveId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int Full = 100;

        public Validator()
        {
            RuleFor(c => c.Written).InclusiveBetween(0, Full);
            RuleFor(c => c.Interview).InclusiveBetween(0, Full);
        }
    }

    internal sealed class Handler(DutyDesk desk, ReserveDesk reserves) : ICommandHandler<Command, ReserveCadreView>
    {
        public async Task<Result<ReserveCadreView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await reserves.LoadAsync(request.ReserveId, cancellationToken);
            return loaded.Refusal ?? await reserves.KeepAsync(loaded.Value, loaded.Value.RecordTest(request.Written, request.Interview, request.On, desk.Today), cancellationToken);
        }
    }
}
