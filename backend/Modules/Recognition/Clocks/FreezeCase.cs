using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Clocks;

/// <summary>Stops the clocks of a case, for a reason that is kept with it.</summary>
internal static class FreezeCase
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/freeze", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("冻结原因");
    }

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.ActAsync(request.CaseId, CaseAction.FreezeCase, file => file.Case.FreezeClock(request.Reason, file.Sitting), cancellationToken);
    }
}
