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

namespace Assistance.Recognition.Reviews;

/// <summary>The branch reports the case to its committee.</summary>
internal static class ReportByBranch
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/branch-report", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(string Report) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Report).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("支部意见");
    }

    internal sealed class Handler(CaseDesk desk) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            desk.ActAsync(request.CaseId, CaseAction.ReportByBranch, file => file.Case.Report(request.Report, file.Sitting), cancellationToken);
    }
}
