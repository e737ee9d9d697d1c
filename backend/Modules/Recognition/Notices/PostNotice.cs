using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Notices;

/// <summary>Posts the prepared notice from today on, for as long as the pack says and before or behind the decision as the pack has it (rules A3, B9, D8).</summary>
internal static class PostNotice
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/notice", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="Hotline">Telephone on which objections are taken.</param>
    /// <param name="ReceivingUnit">Who takes them.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Hotline, string ReceivingUnit) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Hotline).NotEmpty().MaximumLength(40).WithName("监督电话");
            RuleFor(c => c.ReceivingUnit).NotEmpty().MaximumLength(100).WithName("受理单位");
        }
    }

    internal sealed class Handler(RecognitionDb db, CaseDesk desk, WorkingDays workingDays) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.CaseId, CaseAction.PostNotice, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            var file = taken.Value;
            var notice = await db.Notices.AsTracking().Where(n => n.CaseId == request.CaseId && n.State != NoticeState.Withdrawn)
                .OrderByDescending(n => n.Id).FirstAsync(cancellationToken);
            var (today, step) = (file.Sitting.Today, file.Step<PublicNoticeStep>());

            // The day of posting does not count: the notice stands its full time behind it.
            var until = step.WorkingDays ? workingDays.Add(today, step.Length) : today.AddDays(step.Length);
            var done = notice.Post(today, until, request.Hotline, request.ReceivingUnit, file.Sitting.Actor.Name);
            return done.Succeeded ? await desk.CloseAsync(file, cancellationToken) : done.Refusal;
        }
    }
}
