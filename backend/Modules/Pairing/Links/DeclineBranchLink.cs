using System.Text.Json.Serialization;
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

namespace Assistance.Pairing.Links;

/// <summary>The county department does not issue a proposed link, and says why.</summary>
internal static class DeclineBranchLink
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/branch-links/{linkId}/decline", (BranchLinkId linkId, Command body) => body with { LinkId = linkId });

    [Allow(Role.CountyDepartment)]
    internal sealed record Command(string Note) : ICommand<Done>
    {
        [JsonIgnore]
        public BranchLinkId LinkId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).NotEmpty().MaximumLength(Limits.Line);
    }

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var link = await db.LoadForChangeAsync(db.Links.Where(l => l.Id == request.LinkId), PairingRefusals.LinkNotFound, cancellationToken);
            if (link.Refusal is not null)
                return link.Refusal;
            return link.Value.Decline(clock.Today, request.Note) is { } refusal ? refusal : Done.Value;
        }
    }
}
