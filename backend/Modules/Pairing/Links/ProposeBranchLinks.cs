using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Links;

/// <summary>An organ branch proposes which villages it will look after.</summary>
internal static class ProposeBranchLinks
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/branch-links/proposals", (Command body) => body);

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<NewLink> Items) : ICommand<LinksAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Items).SetValidator(new NewLinksValidator());
    }

    internal sealed class Handler(LinkMaking making) : ICommandHandler<Command, LinksAnswer>
    {
        public async Task<Result<LinksAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var links = await making.ProposeAsync(request.Items, cancellationToken);
            return links.Refusal is { } refusal ? refusal : await making.AnswerAsync(links.Value, cancellationToken);
        }
    }
}
