using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Sessions;

/// <summary>A part of signing in: counts the try at each of its counters, in one statement each, so that no two tries count as one.</summary>
internal static class CountSignInTry
{
    internal sealed record Try(SignInLimit Limit, string Key);

    [AllowAnyone("Sent by signing in only.")]
    internal sealed record Command(IReadOnlyList<Try> Tries) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var now = clock.Now;
            foreach (var (limit, key) in request.Tries.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var fresh = now - limit.Window;
                var counted = await db.SignInCounters.Where(c => c.Key == key && c.BlockedUntil <= now).ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.Tries, c => c.LastAt < fresh ? 1 : c.Tries + 1).SetProperty(c => c.LastAt, now), cancellationToken);
                var counter = await db.SignInCounters.SingleOrDefaultAsync(c => c.Key == key, cancellationToken);
                if (counter is null)
                {
                    db.SignInCounters.Add(new SignInCounter(key, tries: 1, now));
                    if (!await db.TrySaveAsync(cancellationToken))
                        return KernelRefusals.Stale;
                }
                else if (counted == 0)
                {
                    // Not there a moment ago, it was made by another's try: then this one is counted again.
                    return counter.BlockedUntil > now ? AccessRefusals.TooManyTries(counter.BlockedUntil - now) : KernelRefusals.Stale;
                }
                else if (limit.DelayAfter(counter.Tries) is var delay && delay > TimeSpan.Zero)
                {
                    var until = now + delay;
                    await db.SignInCounters.Where(c => c.Key == key).ExecuteUpdateAsync(set => set.SetProperty(c => c.BlockedUntil, until), cancellationToken);
                }
            }

            return Done.Value;
        }
    }
}
