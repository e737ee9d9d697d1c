using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>A membership is transferred out of the county, stopped, or ended.</summary>
internal static class RecordLeaving
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/leave", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="State">transferredOut, stopped or removed.</param>
    /// <param name="Note">Where to, or why.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonState State, DateOnly? On = null, string? Note = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.State).Must(state => state is PersonState.TransferredOut or PersonState.Stopped or PersonState.Removed);
            RuleFor(command => command.Note).MaximumLength(Departure.LongestNote);
        }
    }

    internal sealed class Handler(Departure departure) : ICommandHandler<Command, PersonChanged>
    {
        public Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken) =>
            departure.RecordAsync(request.PersonId, request.State, request.On, request.Note, cancellationToken);
    }
}
