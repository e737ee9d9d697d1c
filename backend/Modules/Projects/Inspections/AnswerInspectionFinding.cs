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

/// <summary>The inspected say what they did about a finding; the inspecting side looks at it then (rule H6).</summary>
internal static class AnswerInspectionFinding
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/inspection-findings/{findingId}/answer", (InspectionFindingId findingId, Command body) => body with { FindingId = findingId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee)]
    [NeedsVersion]
    internal sealed record Command(string Answer) : ICommand<InspectionFindingView>
    {
        [JsonIgnore]
        public InspectionFindingId FindingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().MaximumLength(Limits.Paragraph);
    }

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk, BusinessClock clock) : ICommandHandler<Command, InspectionFindingView>
    {
        public async Task<Result<InspectionFindingView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Findings.Where(f => f.Id == request.FindingId), InspectionRefusals.FindingNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            return desk.Answers(loaded.Value) ? await desk.KeepAsync(loaded.Value, loaded.Value.Reply(request.Answer, desk.Hand, clock.Today), cancellationToken) : InspectionRefusals.NotTheOwner;
        }
    }
}
