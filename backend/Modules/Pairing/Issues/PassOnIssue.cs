using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Issues;

/// <summary>Whoever owns a need passes it on to the organisation that can meet it.</summary>
internal static class PassOnIssue
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/referred-issues/{issueId}/pass-on", (ReferredIssueId issueId, Command body) => body with { IssueId = issueId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId OwnerId, DateOnly DueOn) : ICommand<Done>
    {
        [JsonIgnore]
        public ReferredIssueId IssueId { get; init; }
    }

    internal sealed class Handler(PairingDb db, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var issue = await db.LoadForChangeAsync(db.Issues.Where(i => i.Id == request.IssueId), PairingRefusals.IssueNotFound, cancellationToken);
            if (issue.Refusal is not null)
                return issue.Refusal;
            if (!context.Scope.Covers(issue.Value.ThirdPath))
                return PairingRefusals.NotOwner;
            if (await organisations.FindAsync(request.OwnerId, cancellationToken) is not { } owner)
                return PairingRefusals.OrganisationNotFound.ForField("ownerId");
            if (request.DueOn < clock.Today)
                return PairingRefusals.DueInThePast;
            return issue.Value.PassTo(owner, request.DueOn) is { } refusal ? refusal : Done.Value;
        }
    }
}
