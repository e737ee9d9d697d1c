using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Notices;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Objections;

/// <summary>Records an objection that came by telephone, letter or in person; it stops the notice at once.</summary>
internal static class RecordObjection
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Create, "/notices/{noticeId}/objections", (NoticeId noticeId, Command body) => body with { NoticeId = noticeId });

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.OversightPanel)]
    internal sealed record Command(ObjectionChannel Channel, string Text, string? ObjectorName = null, string? ObjectorContact = null) : ICommand<NoticeView>
    {
        [JsonIgnore]
        public NoticeId NoticeId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Channel).Must(channel => channel is ObjectionChannel.Phone or ObjectionChannel.Letter or ObjectionChannel.Visit).WithName("反映方式");
            RuleFor(c => c.Text).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("异议内容");
            RuleFor(c => c.ObjectorName).MaximumLength(50).WithName("反映人");
            RuleFor(c => c.ObjectorContact).MaximumLength(50).WithName("联系方式");
        }
    }

    internal sealed class Handler(RecognitionDb db, ObjectionIntake intake, RequestContext context) : ICommandHandler<Command, NoticeView>
    {
        public async Task<Result<NoticeView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Notices.Where(n => n.Id == request.NoticeId), RecognitionRefusals.NoticeNotFound, cancellationToken);
            if (!loaded.Succeeded)
                return loaded.Refusal;
            var taken = await intake.TakeAsync(loaded.Value, request.Channel, request.Text, request.ObjectorName, request.ObjectorContact, context.Actor.Name, null, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            await db.SaveChangesAsync(cancellationToken);
            return NoticeView.Of(loaded.Value);
        }
    }
}
