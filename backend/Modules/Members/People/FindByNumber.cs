using System.Text.Json;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Microsoft.AspNetCore.Routing;

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

    internal sealed class Handler(MembersDb db, DbSession session, SensitiveNumbers numbers, NumberHolders holders) : ICommandHandler<Command, Finding>
    {
        public async Task<Result<Finding>> Handle(Command request, CancellationToken cancellationToken)
        {
            var number = CitizenId.Read(request.CitizenId);
            if (number.Refusal is { } refusal)
                return refusal.ForField("citizenId");
            var index = numbers.IndexOf(number.Value.Value);
            var found = await holders.FindAsync(index, cancellationToken);
            var path = found?.Path ?? (session.Context.Scope.Roots is [var only] ? only : OrgPath.Root);
            AuditTrail.Note(
                db, session, AuditAction.Opened, "person", found?.Person.Id.ToString() ?? "-", path, JsonSerializer.Serialize(new { By = "citizenId", Found = found is not null }, WireJson.Options));
            return new Finding(found?.Person);
        }
    }
}
