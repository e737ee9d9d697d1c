using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Links;

/// <summary>The county department links organ branches with villages, in force at once (rule D6).</summary>
internal static class AssignBranchLinks
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/branch-links", (Command body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<NewLink> Items) : ICommand<LinksAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Items).SetValidator(new NewLinksValidator());
    }

    internal sealed class Handler(LinkMaking making, LinkNotices notices, BusinessClock clock) : ICommandHandler<Command, LinksAnswer>
    {
        public async Task<Result<LinksAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var links = await making.ProposeAsync(request.Items, cancellationToken);
            if (links.Refusal is not null)
                return links.Refusal;
            foreach (var link in links.Value)
            {
                if (link.Issue(clock.Today) is { } illegal)
                    return illegal;
            }

            await notices.SendOfAsync(links.Value, cancellationToken);
            return await making.AnswerAsync(links.Value, cancellationToken);
        }
    }
}
