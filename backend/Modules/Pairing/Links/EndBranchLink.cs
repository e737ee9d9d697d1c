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

/// <summary>The county department ends a link for a reason.</summary>
internal static class EndBranchLink
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/branch-links/{linkId}/end", (BranchLinkId linkId, Command body) => body with { LinkId = linkId });

    /// <param name="Reason">Graduated, replaced or other; a village neither dies nor moves.</param>
    [Allow(Role.CountyDepartment)]
    internal sealed record Command(EndReason Reason, string? Note = null, DateOnly? On = null) : ICommand<Done>
    {
        [JsonIgnore]
        public BranchLinkId LinkId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Reason).Must(reason => reason is EndReason.Graduated or EndReason.Replaced or EndReason.Other).WithMessage("请选择：脱贫、调整或其他。");
            RuleFor(c => c.Note).MaximumLength(Limits.Line);
        }
    }

    internal sealed class Handler(PairingDb db, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var link = await db.LoadForChangeAsync(db.Links.Where(l => l.Id == request.LinkId), PairingRefusals.LinkNotFound, cancellationToken);
            if (link.Refusal is not null)
                return link.Refusal;
            if (link.Value.RefuseTo("end") is { } outOfTurn)
                return outOfTurn;
            var on = request.On ?? clock.Today;
            if (on > clock.Today)
                return PairingRefusals.DateOutside;
            return link.Value.End(on, request.Reason, request.Note) is { } refusal ? refusal : Done.Value;
        }
    }
}
