using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Campaigns;

/// <summary>The county settles the lists of a round before their day, once every township has confirmed its part; on the day they are settled anyhow.</summary>
internal static class LockCampaign
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/campaigns/{key}/lock", (string key) => new Command(key));

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(string Key) : ICommand<Done>;

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Campaigns.AsTracking().SingleOrDefaultAsync(c => c.Key == request.Key, cancellationToken) is not { } round)
                return CampaignRefusals.NoSuchRound;
            if (round.StageOn(clock.Today) != CampaignStage.Listing)
                return CampaignRefusals.Settled;
            if (await db.CampaignLines.AnyAsync(line => line.CampaignId == round.Id && line.State == CampaignLineState.Listed && line.Confirmation != LineConfirmation.Township, cancellationToken))
                return CampaignRefusals.NotYetConfirmed;
            round.Lock(clock.Today);
            return Done.Value;
        }
    }
}
