using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Somebody died: what depends on them ends in the same transaction.</summary>
internal static class RecordDeath
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/death", (PersonId personId, Command body) => body with { PersonId = personId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(DateOnly? On = null, string? Note = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).MaximumLength(Departure.LongestNote);
    }

    internal sealed class Handler(Departure departure) : ICommandHandler<Command, PersonChanged>
    {
        public Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken) =>
            departure.RecordAsync(request.PersonId, PersonState.Deceased, request.On, request.Note, cancellationToken);
    }
}
