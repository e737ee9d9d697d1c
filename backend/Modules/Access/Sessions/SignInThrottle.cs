using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Sessions;

/// <summary>
/// Slows guessing down (SEC19): growing delays for an account from one address, for an address whatever account it tries (spraying),
/// and for an account from wherever it is tried. The last does not hit an address from which its user signed in of late:
/// a stranger cannot lock anybody out for good.
/// </summary>
internal sealed class SignInThrottle(AccessDb db, RequestContext context, BusinessClock clock, IMediator mediator)
{
    public static readonly TimeSpan KnownAddressLasts = TimeSpan.FromDays(30);

    private const int Repeats = 3;
    private static readonly SignInLimit Pair = new("pair", Free: 5, First: TimeSpan.FromSeconds(15), Longest: TimeSpan.FromMinutes(15));
    private static readonly SignInLimit Account = new("account", Free: 20, First: TimeSpan.FromSeconds(30), Longest: TimeSpan.FromMinutes(15));
    private static readonly SignInLimit Address = new("address", Free: 60, First: TimeSpan.FromSeconds(15), Longest: TimeSpan.FromMinutes(10));

    /// <summary>Counts a try before it is made; committed at once.</summary>
    public async Task<Refusal?> CountAsync(string accountKey, CancellationToken cancellationToken)
    {
        var since = clock.Now - KnownAddressLasts;
        var known = await db.Sessions.AnyAsync(
            s => s.Source == context.Source && s.StartedAt >= since && db.Users.Any(u => u.Id == s.UserId && u.AccountKey == accountKey), cancellationToken);
        List<CountSignInTry.Try> tries = [new(Pair, PairKey(accountKey)), new(Address, AddressKey())];
        if (!known)
            tries.Add(new(Account, AccountKey(accountKey)));
        // The first tries of all make their counters; of two at once, one finds that the other has, and counts again.
        for (var repeat = 1; ; repeat++)
        {
            var counted = await mediator.Send(new CountSignInTry.Command(tries), cancellationToken);
            if (counted.Refusal != KernelRefusals.Stale || repeat == Repeats)
                return counted.Refusal;
        }
    }

    /// <summary>The password was right: the account's tries are forgotten, the address's reduced by this one.</summary>
    public async Task ForgiveAsync(string accountKey, CancellationToken cancellationToken)
    {
        string[] own = [PairKey(accountKey), AccountKey(accountKey)];
        await db.SignInCounters.Where(c => own.Contains(c.Key)).ExecuteDeleteAsync(cancellationToken);
        var address = AddressKey();
        await db.SignInCounters.Where(c => c.Key == address && c.Tries > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries - 1).SetProperty(c => c.BlockedUntil, SignInCounter.NotBlocked), cancellationToken);
    }

    private static string AccountKey(string accountKey) => SignInCounter.KeyOf(Account.Kind, accountKey);

    private string PairKey(string accountKey) => SignInCounter.KeyOf(Pair.Kind, accountKey, context.Source);

    private string AddressKey() => SignInCounter.KeyOf(Address.Kind, context.Source);
}

/// <summary>So many tries are free; then each doubles the wait.</summary>
internal sealed record SignInLimit(string Kind, int Free, TimeSpan First, TimeSpan Longest)
{
    /// <summary>After so long without a try, counting begins anew.</summary>
    public TimeSpan Window => Longest * 4;

    public TimeSpan DelayAfter(int tries) => tries < Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(tries - Free, 16)));
}
