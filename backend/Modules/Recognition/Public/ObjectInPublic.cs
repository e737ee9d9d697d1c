using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Objections;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Recognition.Public;

/// <summary>What the objector takes away: the day, and words by which the office finds it again.</summary>
internal sealed record ObjectionReceipt(string Reference, DateOnly ReceivedOn);

/// <summary>Anybody objects to a standing notice, without signing in and without having to say who they are.</summary>
internal static class ObjectInPublic
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Create, "/public/notices/{noticeId}/objections", (NoticeId noticeId, Command body) => body with { NoticeId = noticeId });

    /// <param name="Website">Left empty by people; machines fill every field, and are answered as if they had been heard.</param>
    [AllowAnyone("Whoever knows better may say so.")]
    internal sealed record Command(string Text, string? Name = null, string? Contact = null, string? Website = null) : ICommand<ObjectionReceipt>
    {
        [JsonIgnore]
        public NoticeId NoticeId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int ShortestText = 5;

        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().MinimumLength(ShortestText).MaximumLength(FactsValidator.TextLength).WithName("异议内容");
            RuleFor(c => c.Name).MaximumLength(50).WithName("姓名");
            RuleFor(c => c.Contact).MaximumLength(50).WithName("联系方式");
        }
    }

    internal sealed class Handler(RecognitionDb db, ObjectionIntake intake, FieldProtector protector, RequestContext context, BusinessClock clock)
        : ICommandHandler<Command, ObjectionReceipt>
    {
        private const int MostFromOnePlace = 5;
        private static readonly TimeSpan Within = TimeSpan.FromHours(1);

        public async Task<Result<ObjectionReceipt>> Handle(Command request, CancellationToken cancellationToken)
        {
            var notices = db.Unscoped<Notice>("Posted for everybody to read; anybody may object.");
            var notice = await notices.AsTracking()
                .SingleOrDefaultAsync(n => n.Id == request.NoticeId && (n.State == NoticeState.Posted || n.State == NoticeState.Objected), cancellationToken);
            if (notice is null)
                return RecognitionRefusals.NoticeNotFound;
            if (!string.IsNullOrEmpty(request.Website))
                return ReceiptOf(Ids.New<ObjectionId>(clock.Time));

            // Counted in the database, so that several instances count together and a restart forgets nothing.
            var source = protector.IndexOf("objection.source", context.Source);
            var since = clock.Now - Within;
            if (await notices.SelectMany(n => n.Objections).CountAsync(o => o.Source == source && o.ReceivedAt > since, cancellationToken) >= MostFromOnePlace)
                return KernelRefusals.TooMany;
            var taken = await intake.TakeAsync(notice, ObjectionChannel.Web, request.Text, request.Name, request.Contact, null, source, cancellationToken);
            return taken.Succeeded ? ReceiptOf(taken.Value) : taken.Refusal;
        }

        private ObjectionReceipt ReceiptOf(ObjectionId id) => new(Objection.ReferenceOf(id), clock.Today);
    }
}
