using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Guarantee;

/// <summary>Takes back an answer that was recorded by mistake, and out of the person's file what it wrote there; it is awaited again.</summary>
internal static class WithdrawAnswer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Delete, "/civil-referrals/{referralId}/answer", (ReferralId referralId) => new Command(referralId));

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(ReferralId ReferralId) : ICommand<Done>;

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var referral = await db.LoadForChangeAsync(db.Set<CivilReferral>().Where(r => r.Id == request.ReferralId), GuaranteeRefusals.NotFound, cancellationToken);
            if (referral.Refusal is not null)
                return referral.Refusal;
            var person = await db.Unscoped<Person>("Of a referral in scope.").AsTracking().SingleAsync(p => p.Id == referral.Value.PersonId, cancellationToken);
            if (referral.Value.Withdraw(person) is { } refusal)
                return refusal;
            // Referred anew meanwhile: that answer is the one to wait for.
            return await db.TrySaveAsync(cancellationToken) ? Done.Value : GuaranteeRefusals.Open;
        }
    }
}
