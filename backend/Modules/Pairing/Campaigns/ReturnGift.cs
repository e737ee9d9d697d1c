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

/// <summary>A gift could not be given; says why. Its money goes back to where it came from.</summary>
internal static class ReturnGift
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-lines/{lineId}/return", (CampaignLineId lineId, Command body) => body with { LineId = lineId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<CampaignLineView>
    {
        [JsonIgnore]
        public CampaignLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, BusinessClock clock) : ICommandHandler<Command, CampaignLineView>
    {
        public async Task<Result<CampaignLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var line = await db.LoadForChangeAsync(db.CampaignLines.Where(l => l.Id == request.LineId), CampaignRefusals.LineNotFound, cancellationToken);
            if (line.Refusal is not null)
                return line.Refusal;
            var round = await db.Campaigns.SingleAsync(c => c.Id == line.Value.CampaignId, cancellationToken);
            if (round.NotGivingOn(clock.Today) is { } closed)
                return closed;
            return line.Value.Return(clock.Today, request.Reason, rounds.Clerk) is { } refusal ? refusal : CampaignLineView.Of(line.Value);
        }
    }
}
