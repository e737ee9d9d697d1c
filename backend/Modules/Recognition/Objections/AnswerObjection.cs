using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
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

namespace Assistance.Recognition.Objections;

/// <summary>What was found on an objection (rule B12: re-examination where somebody objected).</summary>
internal enum Finding
{
    /// <summary>Without ground: the notice goes on.</summary>
    Dismissed,

    /// <summary>Right, and to be mended: the case goes back.</summary>
    Returned,

    /// <summary>Right: the case ends unapproved.</summary>
    Rejected,
}

/// <summary>Answers an objection after looking into it; a committee or the department does, never the branch itself.</summary>
internal static class AnswerObjection
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/notices/{noticeId}/objections/{objectionId}/finding",
        (NoticeId noticeId, ObjectionId objectionId, Command body) => body with { NoticeId = noticeId, ObjectionId = objectionId });

    /// <param name="ReturnTo">With <c>returned</c>: the step to go back to; the application unless said.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(Finding Finding, string Text, StepKind? ReturnTo = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public NoticeId NoticeId { get; init; }

        [JsonIgnore]
        public ObjectionId ObjectionId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Finding).IsInEnum();
            RuleFor(c => c.Text).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("复核结论");
        }
    }

    internal sealed class Handler(RecognitionDb db, CaseDesk desk, DbSession session, RequestContext context, BusinessClock clock) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Notices.Where(n => n.Id == request.NoticeId), RecognitionRefusals.NoticeNotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            var notice = loaded.Value;
            var of = await db.Cases.AsTracking().SingleAsync(c => c.Id == notice.CaseId, cancellationToken);
            if (await desk.RefuseOwnAsync(of, cancellationToken) is { } own)
                return own;
            if (of.StepBy == StepLevel.County && !context.Actor.WorksAt(StepLevel.County, of.OrgPath))
                return RecognitionRefusals.NotYourStep;
            var done = notice.Answer(request.ObjectionId, request.Finding != Finding.Dismissed, request.Text, context.Actor, clock.Today);
            if (!done.Succeeded)
                return done.Refusal;
            var file = await desk.OpenAsync(of, cancellationToken);
            return FollowUp(request, notice, file) is { } refused ? refused : await desk.CloseAsync(file, cancellationToken);
        }

        private Refusal? FollowUp(Command request, Notice notice, CaseFile file)
        {
            var followed = request.Finding switch
            {
                Finding.Rejected => file.Case.RejectOnObjection(request.Text, file.Sitting),
                Finding.Returned => file.Case.ReturnOnObjection(request.ReturnTo ?? StepKind.SelfApplication, request.Text, file.Sitting),
                _ => Done.Value,
            };
            if (!followed.Succeeded)
                return followed.Refusal;
            if (request.Finding == Finding.Dismissed && notice.HasOpenObjection)
                return null;
            file.Case.Hold(false);
            session.Raise(new CaseHeld(file.Case.Id, file.Case.PersonId, file.Case.OrgPath, Held: false, clock.Today));
            return null;
        }
    }
}
