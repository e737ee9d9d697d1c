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

namespace Assistance.Projects.ServiceLog;

/// <summary>Takes back an entry that was recorded in error, and says why; it stays to be seen and counts no more.</summary>
internal static class StrikeService
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/service-entries/{serviceEntryId}/strike", (ServiceEntryId serviceEntryId, Command body) => body with { ServiceEntryId = serviceEntryId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public ServiceEntryId ServiceEntryId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.ServiceEntries.Where(e => e.Id == request.ServiceEntryId), ServiceRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.Strike(request.Reason) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return Done.Value;
        }
    }
}
