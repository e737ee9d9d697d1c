using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Changes;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.People;

/// <summary>Sets the identity number, phone or bank account. One left out stays as it is, since nobody is shown the whole of it; an empty one is removed.</summary>
internal static class SetContact
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/contact", (PersonId personId, Command body) => body with { PersonId = personId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string? CitizenId = null, string? Phone = null, string? BankAccount = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }

        public override string ToString() => nameof(SetContact);
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, NumbersForm form, NumberHolders holders) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (await desk.EditAsync(form, new OpenedFile(found.Value, Household: null), request, cancellationToken) is { } no)
                return no;
            return await db.TrySaveAsync(cancellationToken)
                ? PersonChanged.Of(found.Value)
                : await holders.RefuseAsync(Kernel.Values.CitizenId.Parse(request.CitizenId) is { Succeeded: true } read ? read.Value : null, cancellationToken);
        }
    }
}
