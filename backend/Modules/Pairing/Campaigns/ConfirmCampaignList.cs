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

/// <summary>A branch says that its part of a list is right, and after it the township; the county settles the whole.</summary>
internal static class ConfirmCampaignList
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaign-confirmations", (Command body) => body);

    /// <param name="Campaign">As <c>2027-spring</c>.</param>
    /// <param name="OrganisationId">Whose part, with all below it.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Campaign, OrgId OrganisationId) : ICommand<ConfirmedView>;

    /// <param name="Waiting">Lines of the part that the branch has not confirmed yet.</param>
    internal sealed record ConfirmedView(int Confirmed, int Waiting);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Campaign).NotEmpty().MaximumLength(Limits.Word);
    }

    internal sealed class Handler(PairingDb db, CampaignRounds rounds, IOrganisations organisations, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ConfirmedView>
    {
        public async Task<Result<ConfirmedView>> Handle(Command request, CancellationToken cancellationToken)
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
            var open = await part.AsTracking().Where(line => line.CampaignId == round.Value.Id && line.State == CampaignLineState.Listed).ToListAsync(cancellationToken);
            var (from, to) = IsAbove(place.Value) ? (LineConfirmation.Branch, LineConfirmation.Township) : (LineConfirmation.None, LineConfirmation.Branch);
            var ready = open.FindAll(line => line.Confirmation == from);
            if (ready.Count == 0)
                return CampaignRefusals.NothingToConfirm;
            ready.ForEach(line => line.Confirm(to));
            return new ConfirmedView(ready.Count, open.Count(line => line.Confirmation == LineConfirmation.None));
        }

        private bool IsAbove(OrgCard place) =>
            context.Actor.Posts.Any(post => post.Role is Role.TownshipCommittee or Role.CountyDepartment && post.Path.Covers(place.Path));
    }
}
