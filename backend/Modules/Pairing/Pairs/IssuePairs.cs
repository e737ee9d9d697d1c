using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Pairing.Pairs;

/// <summary>The county department puts proposed pairs in force; everybody concerned is told.</summary>
internal static class IssuePairs
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/pairs/issue", (Command body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<PairId> PairIds) : ICommand<PairsAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.PairIds.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("pairIds");
    }

    internal sealed class Handler(PairingDb db, PairRows rows, PairNotices notices, DbSession session, BusinessClock clock) : ICommandHandler<Command, PairsAnswer>
    {
        public async Task<Result<PairsAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var wanted = request.PairIds.Distinct().ToList();
            var pairs = await db.Pairs.AsTracking().Where(pair => wanted.Contains(pair.Id)).ToListAsync(cancellationToken);
            if (pairs.Count < wanted.Count)
                return PairingRefusals.PairNotFound;
            foreach (var pair in pairs)
            {
                if (pair.Issue(clock.Today) is { } illegal)
                    return illegal;
                session.Raise(new PairIssued(pair.Id, pair.HelperId, pair.BeneficiaryId, clock.Today, null));
            }

            await notices.SendOfAsync(pairs, cancellationToken);
            return new PairsAnswer(await rows.OfAsync(pairs, cancellationToken));
        }
    }
}
