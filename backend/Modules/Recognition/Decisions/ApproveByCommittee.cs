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

/// <summary>The committee approves, where the county only files (rules A3, G2).</summary>
internal static class ApproveByCommittee
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/committee-approval", (CaseId caseId, Command body) => body with { CaseId = caseId });

    [Allow(Role.TownshipCommittee)]
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
            bench.JudgeAsync(request.CaseId, CaseAction.ApproveByCommittee, request.Judgement, cancellationToken);
    }
}
