using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.SetUp;

/// <summary>A part of the set-up: everything in one transaction. The link is used up by one conditional update; of two set-ups one finds it spent.</summary>
internal static class StoreSetUp
{
    /// <param name="DivisionCode">Null for the county itself.</param>
    internal sealed record Account(string Name, string FullName, Role Role, string? DivisionCode, byte[] Hash, bool MustChange);

    [AllowAnyone("Sent by the set-up only.")]
    internal sealed record Command(string Token, string DivisionCode, string PolicyPack, IReadOnlyList<Account> Accounts) : ICommand<string>
    {
        public override string ToString() => nameof(StoreSetUp);
    }

    internal sealed class Handler(AccessDb db, RequestContext context, BusinessClock clock, ICountySetUp counties) : ICommandHandler<Command, string>
    {
        public async Task<Result<string>> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.Now;
            var used = await db.SetUpTokens.Where(SetUpToken.Opening(request.Token, now))
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.UsedAt, now), cancellationToken);
            if (used == 0)
                return AccessRefusals.SetUpLinkInvalid;
            if (await db.Users.AnyAsync(cancellationToken))
                return AccessRefusals.SetUpDone;
            context.Actor = context.Actor with { Name = "set-up" };
            using var everything = context.ReachEverything();
            var made = await counties.CreateAsync(request.DivisionCode, request.PolicyPack, clock.Today, cancellationToken);
            if (made.Refusal is { } refusal)
                return refusal;
            foreach (var account in request.Accounts)
            {
                if (PlaceOf(account, request.DivisionCode, made.Value) is not { } place)
                    return AccessRefusals.PlaceUnknown(account.DivisionCode!);
                if (PostPlaces.Check(account.Role, place) is { } misplaced)
                    return misplaced.ForField("accounts");
                var user = User.Create(Ids.New<UserId>(clock.Time), account.Name, account.FullName, account.Hash, account.MustChange, now);
                if (user.Give(Ids.New<PostId>(clock.Time), account.Role, place, clock.Today, until: null).Refusal is { } no)
                    return no;
                db.Users.Add(user);
            }

            // Other links that were printed and never used open nothing any more.
            await db.SetUpTokens.Where(token => token.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
            return made.Value.County.Name;
        }

        private static OrganisationPlace? PlaceOf(Account account, string county, CountyPlaces places) =>
            account.DivisionCode is null || account.DivisionCode == county ? places.County : places.ByDivisionCode.GetValueOrDefault(account.DivisionCode);
    }
}
