using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Duties.Reserves;

/// <summary>Somebody leaves the roster, and why: elected, withdrawn, unfit; what is recorded stays.</summary>
internal static class RemoveReserve
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/reserve-cadres/{reserveId}/leaving", (ReserveCadreId reserveId, Command body) => body with { ReserveId = reserveId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, ReserveEnd Reason, string? Why = null) : ICommand<ReserveCadreView>
    {
        [JsonIgnore]
        public ReserveCadreId ReserveId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Why).MaximumLength(Limits.Sentence);
            RuleFor(c => c.Why).NotEmpty().When(c => c.Reason == ReserveEnd.Other);
        }
    }

    internal sealed class Handler(DutyDesk desk, ReserveDesk reserves) : ICommandHandler<Command, ReserveCadreView>
    {
        public async Task<Result<ReserveCadreView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await reserves.LoadAsync(request.ReserveId, cancellationToken);
            return loaded.Refusal ?? await reserves.KeepAsync(loaded.Value, loaded.Value.Leave(request.On, request.Reason, request.Why, desk.Today), cancellationToken);
        }
    }
}
