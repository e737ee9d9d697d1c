using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>Keys in a sheet of paper or what somebody answered on the phone; gaps stay gaps.</summary>
internal static class RecordQuestionnaireSheet
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/questionnaires/{questionnaireId}/sheets", (QuestionnaireId questionnaireId, Command body) => body with { QuestionnaireId = questionnaireId });

    /// <param name="On">The day on which they were asked; today where none is named.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(SheetWay Way, IReadOnlyList<SheetAnswer> Answers, DateOnly? On = null) : ICommand<QuestionnaireView>
    {
        [JsonIgnore]
        public QuestionnaireId QuestionnaireId { get; init; }

        /// <summary>What people answered stays out of every log.</summary>
        public override string ToString() => nameof(RecordQuestionnaireSheet);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Way).NotEqual(SheetWay.Link).WithMessage("请选择纸质或电话。");
            RuleFor(c => c.Answers).AreAnswers();
        }
    }

    internal sealed class Handler(ProjectsDb db, DbSession session, QuestionnaireDesk desk, BusinessClock clock) : ICommandHandler<Command, QuestionnaireView>
    {
        public async Task<Result<QuestionnaireView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var questionnaire = await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken);
            if (questionnaire is null)
                return QuestionnaireRefusals.NotFound;
            if (!await desk.KeysInAsync(questionnaire, cancellationToken))
                return QuestionnaireRefusals.NotAKeyer;
            if (questionnaire.RefuseKeyed(request.On ?? clock.Today, clock.Today) is { } refusal)
                return refusal;
            var sheet = QuestionnaireSheet.Of(questionnaire, request.Way, request.On ?? clock.Today, request.Answers);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            db.Add(sheet.Value);
            KeyedIn.Note(db, session, questionnaire, 1);
            return await desk.KeepAsync(questionnaire, null, cancellationToken);
        }
    }
}
