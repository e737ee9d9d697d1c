using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>What a branch, or a township, has confirmed goes back to it with a reason.</summary>
internal static class SendBackCampaignList
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-send-backs", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">Whose part, with all below it.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Campaign, OrgId OrganisationId, string Reason) : ICommand<SentBackView>;

    internal sealed record SentBackView(int SentBack);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Campaign).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Reason).NotEmpty().MaximumLength(Limits.Line);
        }
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, IOrganisations organisations, BusinessClock clock) : ICommandHandler<Command, SentBackView>
    {
        public async Task<Result<SentBackView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var place = await rounds.PlaceAsync(request.OrganisationId, cancellationToken);
            if (place.Refusal is not null)
                return place.Refusal;
            var round = await rounds.FindAsync(request.Campaign, cancellationToken);
            if (round.Refusal is not null)
                return round.Refusal;
            if (round.Value.StageOn(clock.Today) != CampaignStage.Listing)
                return CampaignRefusals.Settled;
            var part = await organisations.WithinAsync(db.CampaignLines, place.Value.Id, cancellationToken);
            var confirmed = await part.AsTracking()
                .Where(line => line.CampaignId == round.Value.Id && line.State == CampaignLineState.Listed && line.Confirmation != LineConfirmation.None).ToListAsync(cancellationToken);
            if (confirmed.Count == 0)
                return CampaignRefusals.NothingToConfirm;
            confirmed.ForEach(line => line.SendBack(request.Reason));
            return new SentBackView(confirmed.Count);
        }
    }
}
