using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>The county department pairs people, in force at once; everybody concerned is told.</summary>
internal static class AssignPairs
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/pairs", (Command body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<NewPair> Items) : ICommand<PairsAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Items).SetValidator(new NewPairsValidator());
    }

    internal sealed class Handler(PairMaking making, PairRows rows, PairNotices notices, DbSession session, BusinessClock clock) : ICommandHandler<Command, PairsAnswer>
    {
        public async Task<Result<PairsAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var pairs = await making.ProposeAsync(request.Items, cancellationToken);
            if (pairs.Refusal is not null)
                return pairs.Refusal;
            foreach (var pair in pairs.Value)
            {
                if (pair.Issue(clock.Today) is { } illegal)
                    return illegal;
                session.Raise(new PairIssued(pair.Id, pair.HelperId, pair.BeneficiaryId, clock.Today, null));
            }

            await notices.SendOfAsync(pairs.Value, cancellationToken);
            return new PairsAnswer(await rows.OfAsync(pairs.Value, cancellationToken));
        }
    }
}
