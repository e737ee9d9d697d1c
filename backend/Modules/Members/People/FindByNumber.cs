using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
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

/// <summary>Whose identity number this is, among those within the caller's reach; that it was asked is kept, the number is not.</summary>
internal static class FindByNumber
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/people/find-by-number", (Command body) => body);

    /// <param name="CitizenId">The whole number; of an old card its 15 digits.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [KeepsNoAnswer]
    internal sealed record Command(string CitizenId) : ICommand<Finding>
    {
        public override string ToString() => nameof(FindByNumber);
    }

    /// <param name="Person">Null where nobody within reach has it.</param>
    internal sealed record Finding(FoundPerson? Person);

    internal sealed record FoundPerson(PersonId Id, string Name, string OrganisationName);

    internal sealed class Handler(MembersDb db, DbSession session, SensitiveNumbers numbers) : ICommandHandler<Command, Finding>
    {
        public async Task<Result<Finding>> Handle(Command request, CancellationToken cancellationToken)
        {
            var number = CitizenId.Read(request.CitizenId);
            if (number.Refusal is { } refusal)
                return refusal.ForField("citizenId");
            var index = numbers.IndexOf(number.Value.Value);
            var found = await (from person in db.InScope<Person>()
                               join branch in db.Unscoped<Organisation>("What an organisation is called is no secret.") on person.OrgId equals branch.Id
                               where person.CitizenIdIndex == index
                               select new { person.Id, person.Name, person.OrgPath, Organisation = branch.Name }).SingleOrDefaultAsync(cancellationToken);
            var path = found?.OrgPath ?? (session.Context.Scope.Roots is [var only] ? only : OrgPath.Root);
            AuditTrail.Note(
                db, session, AuditAction.Opened, "person", found?.Id.ToString() ?? "-", path, JsonSerializer.Serialize(new { By = "citizenId", Found = found is not null }, WireJson.Options));
            return new Finding(found is null ? null : new FoundPerson(found.Id, found.Name, found.Organisation));
        }
    }
}
