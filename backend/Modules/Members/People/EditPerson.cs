using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Changes;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Replaces what the file says of a person; numbers, profile and household have operations of their own. A verified fact changes by a request only.</summary>
internal static class EditPerson
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}", (PersonId personId, Command body) => body with { PersonId = personId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(
        string Name, PartyStatus PartyStatus, Sex? Sex = null, DateOnly? BirthDate = null, DateOnly? JoinedOn = null, DateOnly? FullMemberOn = null,
        string? Ethnicity = null, string? Education = null, string? Composition = null, string? UrbanRural = null, string? Post = null, string? Address = null, string? Remark = null)
        : ICommand<PersonChanged>, IPersonForm
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, FactsForm form) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (await desk.EditAsync(form, new OpenedFile(found.Value, Household: null), request, cancellationToken) is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }
    }
}
