using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Development;

/// <summary>Somebody applies to join the party; their branch takes the application.</summary>
internal static class RecordApplicant
{
    private const int Age = 18;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/candidates", (Command body) => body);

    /// <param name="EmployedOn">First day with the present employer: what the tenure counts from (rule F1).</param>
    /// <param name="Home">The village or neighbourhood committee of their home, for the letter of good news.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId, DateOnly AppliedOn, PostLevel? PostLevel = null, string? Employer = null, DateOnly? EmployedOn = null, string? Home = null) : ICommand<CandidateView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Employer).MaximumLength(Candidate.LongestName);
            RuleFor(command => command.Home).MaximumLength(Candidate.LongestName);
        }
    }

    internal sealed class Handler(MembersDb db, IPolicies policies, CandidateDesk desk, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.People.SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellationToken) is not { } person)
                return MembersRefusals.PersonNotFound;
            var branch = await db.Unscoped<Organisation>("The branch of a person in scope.").SingleAsync(o => o.Id == person.OrgId, cancellationToken);
            if (Refuse(request, person, branch) is { } refusal)
                return refusal;
            var pack = await policies.InForceAsync(person.OrgPath, clock.Today, cancellationToken);
            var candidate = Candidate.Apply(
                Ids.New<CandidateId>(clock.Time), person, pack.Id, request.AppliedOn, new WorkFacts(request.PostLevel, request.Employer?.Trim(), request.EmployedOn, request.Home?.Trim()));
            db.Add(candidate);
            return await db.TrySaveAsync(cancellationToken) ? await desk.ViewAsync(candidate, cancellationToken) : DevelopmentRefusals.OnTheWay;
        }

        private Refusal? Refuse(Command request, Person person, Organisation branch)
        {
            if (person.PartyStatus != PartyStatus.NonMember)
                return DevelopmentRefusals.MemberAlready;
            if (person.State != PersonState.Active)
                return MembersRefusals.NotActive(person.State);
            if (!OrganisationRules.IsBranch(branch.Kind))
                return DevelopmentRefusals.NotAtBranch;
            if (MembersRefusals.DayOutOfBounds(request.AppliedOn, person.BirthDate, clock.Today) is { } wrong)
                return wrong;
            if (request.EmployedOn is { } employed && MembersRefusals.DayOutOfBounds(employed, person.BirthDate, clock.Today) is { } early)
                return early;
            return person.BirthDate?.AddYears(Age) > request.AppliedOn ? DevelopmentRefusals.TooYoung : null;
        }
    }
}
