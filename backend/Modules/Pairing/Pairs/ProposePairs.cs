using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Pairs;

/// <summary>A branch proposes whom its members will look after; the county department issues the pairs.</summary>
internal static class ProposePairs
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/pairs/proposals", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<NewPair> Items) : ICommand<PairsAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Items).SetValidator(new NewPairsValidator());
    }

    internal sealed class Handler(PairMaking making, PairRows rows) : ICommandHandler<Command, PairsAnswer>
    {
        public async Task<Result<PairsAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var pairs = await making.ProposeAsync(request.Items, cancellationToken);
            return pairs.Refusal is { } refusal ? refusal : new PairsAnswer(await rows.OfAsync(pairs.Value, cancellationToken));
        }
    }
}
