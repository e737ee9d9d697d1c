using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Reviews;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Decisions;

/// <summary>The county department decides on recognition, tier and amount (rule B9).</summary>
internal static class DecideByDepartment
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/department-decision", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(Judgement Judgement) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Judgement).SetValidator(new JudgementValidator());
    }

    internal sealed class Handler(Bench bench) : ICommandHandler<Command, CaseView>
    {
        public Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken) =>
            bench.JudgeAsync(request.CaseId, CaseAction.DecideByDepartment, request.Judgement, cancellationToken);
    }
}
