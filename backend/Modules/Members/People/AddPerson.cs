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

/// <summary>Registers a member with a branch, or somebody else with a village, community or unit.</summary>
internal static class AddPerson
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/people", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(
        OrgId OrganisationId, string Name, PartyStatus PartyStatus, Sex? Sex = null, DateOnly? BirthDate = null, DateOnly? JoinedOn = null, DateOnly? FullMemberOn = null,
        string? Ethnicity = null, string? Education = null, string? Composition = null, string? UrbanRural = null, string? Post = null, string? Address = null, string? Remark = null,
        string? CitizenId = null, string? Phone = null, string? BankAccount = null) : ICommand<PersonChanged>, IPersonForm
    {
        public override string ToString() => nameof(AddPerson);
    }

    internal sealed class Handler(MembersDb db, SensitiveNumbers numbers, NumberHolders holders, BusinessClock clock) : ICommandHandler<Command, PersonChanged>
    {
        public async Task<Result<PersonChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == request.OrganisationId && o.AbolishedOn == null, cancellationToken);
            if (organisation is null)
                return MembersRefusals.OrganisationNotFound;
            if (!OrganisationRules.MayHave(organisation.Kind, request.PartyStatus))
                return MembersRefusals.MayNotBelong(organisation.Kind);
            var reader = new FieldReader();
            var citizenId = reader.ReadAny("citizenId", request.CitizenId, Kernel.Values.CitizenId.Parse);
            var phone = reader.ReadAny("phone", request.Phone, PhoneNumber.Parse);
            var account = reader.ReadAny("bankAccount", request.BankAccount, Kernel.Values.BankAccount.Parse);
            var facts = request.Read(reader, clock.Today, citizenId);
            if (reader.Refusal is { } wrong)
                return wrong;
            var person = Person.Register(Ids.New<PersonId>(clock.Time), organisation, facts);
            numbers.Identify(person, citizenId);
            numbers.Reach(person, phone);
            numbers.Pay(person, account);
            db.Add(person);
            return await db.TrySaveAsync(cancellationToken) ? PersonChanged.Of(person) : await holders.RefuseAsync(citizenId, cancellationToken);
        }
    }
}
