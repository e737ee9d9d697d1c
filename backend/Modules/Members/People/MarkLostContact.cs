using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Nobody finds a member any more (rule F4); what is given to them ends until they are found.</summary>
internal static class MarkLostContact
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/lost-contact", (PersonId personId, Command body) => body with { PersonId = personId });

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
            departure.RecordAsync(request.PersonId, PersonState.LostContact, request.On, request.Note, cancellationToken);
    }
}
