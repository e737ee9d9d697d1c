using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>Takes somebody off the list while it is drawn up; says why. The next drawing leaves them off.</summary>
internal static class StrikeCampaignLine
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-lines/{lineId}/strike", (CampaignLineId lineId, Command body) => body with { LineId = lineId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<Done>
    {
        [JsonIgnore]
        public CampaignLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var line = await db.LoadForChangeAsync(db.CampaignLines.Where(l => l.Id == request.LineId), CampaignRefusals.LineNotFound, cancellationToken);
            if (line.Refusal is not null)
                return line.Refusal;
            var round = await db.Campaigns.SingleAsync(c => c.Id == line.Value.CampaignId, cancellationToken);
            if (round.StageOn(clock.Today) != CampaignStage.Listing)
                return CampaignRefusals.Settled;
            return line.Value.Strike(clock.Today, request.Reason) is { } refusal ? refusal : Done.Value;
        }
    }
}
