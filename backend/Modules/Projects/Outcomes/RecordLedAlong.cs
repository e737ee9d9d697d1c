using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Domain;
using Assistance.Projects.Lists;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Outcomes;

/// <summary>Records how many members and others a project leads along at the end of a half-year; recorded again, the new figures stand (rule H9).</summary>
internal static class RecordLedAlong
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/projects/{projectId}/led-along", (ProjectId projectId, Command body) => body with { ProjectId = projectId });

    /// <param name="Half">1 or 2.</param>
    /// <param name="Members">Of the party.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(int Year, int Half, int Members, int Others) : ICommand<ProjectView>
    {
        [JsonIgnore]
        public ProjectId ProjectId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int FirstYear = 2000;
        private const int LastYear = 2199;

        public Validator()
        {
            RuleFor(c => c.Year).InclusiveBetween(FirstYear, LastYear);
            RuleFor(c => c.Half).InclusiveBetween(1, 2);
            RuleFor(c => c.Members).InclusiveBetween(0, Limits.MostPeople);
            RuleFor(c => c.Others).InclusiveBetween(0, Limits.MostPeople);
        }
    }

    internal sealed class Handler(ProjectDesk desk, BusinessClock clock) : ICommandHandler<Command, ProjectView>
    {
        public async Task<Result<ProjectView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await desk.LoadAsync(request.ProjectId, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var half = new HalfYearOf(request.Year, request.Half);
            return await desk.KeepAsync(loaded.Value, loaded.Value.RecordLed(half, request.Members, request.Others, desk.Hand, clock.Today), cancellationToken);
        }
    }
}
