using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.People;

/// <summary>Replaces what the file says of a person; numbers, profile and household have operations of their own.</summary>
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

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadPersonAsync(request.PersonId, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var kind = await db.Unscoped<Organisation>("The organisation of a person in scope.")
                .Where(o => o.Id == found.Value.OrgId).Select(o => o.Kind).SingleAsync(cancellationToken);
            if (!OrganisationRules.MayHave(kind, request.PartyStatus))
                return MembersRefusals.MayNotBelong(kind);
            var reader = new FieldReader();
            var facts = request.Read(reader, clock.Today);
            if (reader.Refusal is { } wrong)
                return wrong;
            found.Value.Describe(facts);
            await db.SaveChangesAsync(cancellationToken);
            return PersonChanged.Of(found.Value);
        }
    }
}
