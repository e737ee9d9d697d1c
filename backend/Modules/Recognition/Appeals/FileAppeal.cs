using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Appeals;

/// <summary>Records what an applicant has against not being recognised, within thirty days of it.</summary>
internal static class FileAppeal
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/appeals", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("申诉理由");
    }

    internal sealed class Handler(RecognitionDb db, CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.CaseId, CaseAction.FileAppeal, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            if (taken.Value.Case.FileAppeal(request.Reason, taken.Value.Sitting).Refusal is { } refusal)
                return refusal;
            // The index lets one open case of a person in: they may have applied anew meanwhile.
            return await db.TrySaveAsync(cancellationToken) ? await desk.CloseAsync(taken.Value, cancellationToken) : RecognitionRefusals.OpenCase;
        }
    }
}
