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

/// <summary>How a person lives, why they are in hardship, what they can do and what they wish for (rule H1).</summary>
internal static class EditProfile
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/people/{personId}/profile", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="PrimaryCause">One; the others stand in <paramref name="OtherCauses"/>.</param>
    /// <param name="Situation">How they live, in words.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(
        string? Health = null, string? Labour = null, string? Housing = null, string? PrimaryCause = null, IReadOnlyList<string>? OtherCauses = null,
        IReadOnlyList<string>? Identities = null, IReadOnlyList<string>? Skills = null, IReadOnlyList<string>? Wishes = null, string? Situation = null) : ICommand<PersonChanged>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, ProfileForm form) : ICommandHandler<Command, PersonChanged>
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
