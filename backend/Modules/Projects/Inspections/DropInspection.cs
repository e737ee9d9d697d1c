using System.Text.Json.Serialization;
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

/// <summary>Calls off an inspection that was planned; one that was unannounced stays unknown to those below.</summary>
internal static class DropInspection
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/inspections/{inspectionId}/dropping", (InspectionId inspectionId, Command body) => body with { InspectionId = inspectionId });

    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<InspectionView>
    {
        [JsonIgnore]
        public InspectionId InspectionId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk) : ICommandHandler<Command, InspectionView>
    {
        public async Task<Result<InspectionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Inspections.Where(i => i.Id == request.InspectionId), InspectionRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (!desk.Inspects(loaded.Value.ByPath))
                return InspectionRefusals.NotTheInspector;
            if (loaded.Value.Drop(request.Reason) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(loaded.Value, cancellationToken);
        }
    }
}
