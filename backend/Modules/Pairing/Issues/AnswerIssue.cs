using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Issues;

/// <summary>Whoever owns a need says what came of it (办理结果).</summary>
internal static class AnswerIssue
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/referred-issues/{issueId}/answer", (ReferredIssueId issueId, Command body) => body with { IssueId = issueId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IssueOutcome Outcome, string Answer) : ICommand<Done>
    {
        [JsonIgnore]
        public ReferredIssueId IssueId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().MaximumLength(Limits.Paragraph);
    }

    internal sealed class Handler(PairingDb db, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var issue = await db.LoadForChangeAsync(db.Issues.Where(i => i.Id == request.IssueId), PairingRefusals.IssueNotFound, cancellationToken);
            if (issue.Refusal is not null)
                return issue.Refusal;
            if (!context.Scope.Covers(issue.Value.ThirdPath))
                return PairingRefusals.NotOwner;
            return issue.Value.AnswerWith(request.Outcome, request.Answer, clock.Today) is { } refusal ? refusal : Done.Value;
        }
    }
}
