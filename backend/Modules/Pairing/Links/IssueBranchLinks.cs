using Assistance.Kernel.Calendar;
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

namespace Assistance.Pairing.Links;

/// <summary>The county department puts proposed links in force.</summary>
internal static class IssueBranchLinks
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/branch-links/issue", (Command body) => body);

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(IReadOnlyList<BranchLinkId> LinkIds) : ICommand<LinksAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.LinkIds.Count).InclusiveBetween(1, Limits.Rows).OverridePropertyName("linkIds");
    }

    internal sealed class Handler(PairingDb db, LinkMaking making, LinkNotices notices, BusinessClock clock) : ICommandHandler<Command, LinksAnswer>
    {
        public async Task<Result<LinksAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var wanted = request.LinkIds.Distinct().ToList();
            var links = await db.Links.AsTracking().Where(link => wanted.Contains(link.Id)).ToListAsync(cancellationToken);
            if (links.Count < wanted.Count)
                return PairingRefusals.LinkNotFound;
            foreach (var link in links)
            {
                if (link.Issue(clock.Today) is { } illegal)
                    return illegal;
            }

            await notices.SendOfAsync(links, cancellationToken);
            return await making.AnswerAsync(links, cancellationToken);
        }
    }
}
