using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Inspections;

/// <summary>Reports what an inspection saw: the three verdicts, and what is to be put right by whom; the inspected see it from then on and are told (rule H6).</summary>
internal static class ReportInspection
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/inspections/{inspectionId}/report", (InspectionId inspectionId, Command body) => body with { InspectionId = inspectionId });

    /// <param name="On">The day of the inspection.</param>
    /// <param name="Findings">None where nothing is to be put right.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(DateOnly On, InspectionAnswers Answers, IReadOnlyList<NewInspectionFinding> Findings, string? Summary = null) : ICommand<InspectionView>
    {
        [JsonIgnore]
        public InspectionId InspectionId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int MostFindings = 30;

        public Validator()
        {
            RuleFor(c => c.Answers).NotNull();
            RuleFor(c => c.Answers.Money).NotNull().SetValidator(new AnswerValidator()).When(c => c.Answers is not null);
            RuleFor(c => c.Answers.Effect).NotNull().SetValidator(new AnswerValidator()).When(c => c.Answers is not null);
            RuleFor(c => c.Answers.People).NotNull().SetValidator(new AnswerValidator()).When(c => c.Answers is not null);
            RuleFor(c => c.Summary).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Findings).NotNull().Must(findings => findings is null || findings.Count <= MostFindings).WithMessage("一次督查的问题不超过 30 条，请合并。");
            RuleForEach(c => c.Findings).ChildRules(finding => finding.RuleFor(f => f.Text).NotEmpty().MaximumLength(Limits.Paragraph));
        }
    }

    internal sealed class AnswerValidator : AbstractValidator<InspectionAnswer>
    {
        public AnswerValidator() => RuleFor(answer => answer.Remark).MaximumLength(Limits.Sentence);
    }

    internal sealed class Handler(ProjectsDb db, InspectionDesk desk, IOrganisations organisations, INotifier notifier, BusinessClock clock) : ICommandHandler<Command, InspectionView>
    {
        public async Task<Result<InspectionView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Inspections.Where(i => i.Id == request.InspectionId), InspectionRefusals.NotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var inspection = loaded.Value;
            if (!desk.Inspects(inspection.ByPath))
                return InspectionRefusals.NotTheInspector;
            var place = (await organisations.FindAsync(inspection.PlaceId, cancellationToken))!;
            if (inspection.Report(new InspectionReport(request.On, request.Answers, request.Summary), place, desk.Hand, clock.Today) is { } refusal)
                return refusal;
            foreach (var questionnaire in await db.Questionnaires.AsTracking().Where(q => q.InspectionId == inspection.Id && q.IsQuiet).ToListAsync(cancellationToken))
                questionnaire.Tell(inspection.OrgPath);
            var owners = (await desk.OwnersAsync(inspection, cancellationToken)).ToDictionary(card => card.Id);
            foreach (var (at, one) in request.Findings.Index())
            {
                if (!owners.TryGetValue(one.OwnerId, out var owner))
                    return InspectionRefusals.OwnerElsewhere.ForField($"findings[{at}].ownerId");
                if (one.DueOn < clock.Today)
                    return InspectionRefusals.NotBefore(clock.Today).ForField($"findings[{at}].dueOn");
                var finding = InspectionFinding.Of(Ids.New<InspectionFindingId>(clock.Time), at + 1, inspection, owner, one.Kind, one.Text, one.DueOn);
                db.Add(finding);
                await notifier.SendAsync(RemindOfFindings.Found(finding, clock.Today), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(inspection, cancellationToken);
        }
    }
}

/// <param name="OwnerId">Who puts it right: the inspected place, or what stands between it and the inspecting side.</param>
internal sealed record NewInspectionFinding(InspectionFindingKind Kind, string Text, OrgId OwnerId, DateOnly DueOn);
