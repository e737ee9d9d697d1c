using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>The inspecting side closes a finding that was answered, or sends it back with a new day; never who answered it (rule H6).</summary>
internal static class JudgeInspectionFinding
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/inspection-findings/{findingId}/judgement", (InspectionFindingId findingId, Command body) => body with { FindingId = findingId });

    /// <param name="Settles">销号; sent back where it does not.</param>
    /// <param name="DueOn">The new last day of what is sent back.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(bool Settles, string? Remark = null, DateOnly? DueOn = null) : ICommand<InspectionFindingView>
    {
        [JsonIgnore]
        public InspectionFindingId FindingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Remark).MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk, BusinessClock clock) : ICommandHandler<Command, InspectionFindingView>
    {
        public async Task<Result<InspectionFindingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Findings.Where(f => f.Id == request.FindingId), InspectionRefusals.FindingNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var finding = loaded.Value;
            return desk.Inspects(finding.ByPath)
                ? await desk.KeepAsync(finding, finding.Judge(request.Settles, request.Remark, request.DueOn, desk.Hand, clock.Today), cancellationToken)
                : InspectionRefusals.NotTheInspector;
        }
    }
}
