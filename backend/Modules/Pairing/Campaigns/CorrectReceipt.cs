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

/// <summary>What was recorded of a gift is put right with a reason, also when the round is closed; what it said before stays with it.</summary>
internal static class CorrectReceipt
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-lines/{lineId}/correct", (CampaignLineId lineId, Command body) => body with { LineId = lineId });

    /// <param name="Receipt">The whole receipt as it should have been; null where the gift was not given.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason, ReceiptBody? Receipt = null) : ICommand<CampaignLineView>
    {
        [JsonIgnore]
        public CampaignLineId LineId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
            RuleFor(c => c.Receipt!).SetValidator(new ReceiptValidator()).When(c => c.Receipt is not null);
        }
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, BusinessClock clock) : ICommandHandler<Command, CampaignLineView>
    {
        public async Task<Result<CampaignLineView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var line = await db.LoadForChangeAsync(db.CampaignLines.Where(l => l.Id == request.LineId), CampaignRefusals.LineNotFound, cancellationToken);
            if (line.Refusal is not null)
                return line.Refusal;
            var round = await db.Campaigns.SingleAsync(c => c.Id == line.Value.CampaignId, cancellationToken);
            if (request.Receipt?.Early(round, clock) is { } early)
                return early;
            return line.Value.Correct(request.Receipt?.At(clock.Today), clock.Today, request.Reason, rounds.Clerk) is { } refusal ? refusal : CampaignLineView.Of(line.Value);
        }
    }
}
