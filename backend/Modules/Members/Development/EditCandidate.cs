using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Development;

/// <summary>Where a candidate works and comes from.</summary>
internal static class EditCandidate
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Put, "/candidates/{candidateId}", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="EmployedOn">As when they applied.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(PostLevel? PostLevel = null, string? Employer = null, DateOnly? EmployedOn = null, string? Home = null) : ICommand<CandidateView>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Employer).MaximumLength(Candidate.LongestName);
            RuleFor(command => command.Home).MaximumLength(Candidate.LongestName);
        }
    }

    internal sealed class Handler(MembersDb db, CandidateDesk desk, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Candidates.Where(c => c.Id == request.CandidateId), DevelopmentRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (request.EmployedOn is { } employed && MembersRefusals.DayOutOfBounds(employed, earliest: null, clock.Today) is { } wrong)
                return wrong;
            found.Value.WorksAs(new WorkFacts(request.PostLevel, request.Employer?.Trim(), request.EmployedOn, request.Home?.Trim()));
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(found.Value, cancellationToken);
        }
    }
}
