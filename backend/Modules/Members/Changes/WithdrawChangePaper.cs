using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Uploads;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Changes;

/// <summary>Takes a paper that does not belong there out of a request of one's own, for good; that it was there and why it went stays.</summary>
internal static class WithdrawChangePaper
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/change-papers/{paperId}/withdrawal", (AttachmentId paperId, Command body) => body with { PaperId = paperId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ICommand<ChangeRequestView>
    {
        [JsonIgnore]
        public AttachmentId PaperId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(AttachedFile.LongestNote).WithName("撤下原因");
    }

    internal sealed class Handler(MembersDb db, ChangeDesk desk, ChangePapers papers, RequestContext context, BusinessClock clock) : ICommandHandler<Command, ChangeRequestView>
    {
        public async Task<Result<ChangeRequestView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.InScope<ChangeRequest>().Where(r => r.Papers.Any(paper => paper.Id == request.PaperId)), ChangeRefusals.PaperNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if (found.Value.TakeOut(request.PaperId, request.Reason, context.Actor, clock.Today) is { } no)
                return no;
            await papers.RemoveAsync(request.PaperId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ShowAsync(found.Value, cancellationToken);
        }
    }
}
