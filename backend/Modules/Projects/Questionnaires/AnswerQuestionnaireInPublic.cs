using System.Globalization;
using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>Anybody who has the link answers, without saying who they are; nothing of them is kept, not even the time of day.</summary>
internal static class AnswerQuestionnaireInPublic
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/public/questionnaires/{code}/answers", (string code, Command body) => body with { Code = code });

    /// <param name="Website">Left empty by people; machines fill every field, and are answered as if they had been heard.</param>
    [AllowAnyone("Whoever has the link is asked; it says nothing of them.")]
    [KeepsNoAnswer]
    internal sealed record Command(IReadOnlyList<SheetAnswer> Answers, string? Website = null) : ICommand<Done>
    {
        [JsonIgnore]
        public string Code { get; init; } = string.Empty;

        /// <summary>What people answered stays out of every log.</summary>
        public override string ToString() => nameof(AnswerQuestionnaireInPublic);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Code).MaximumLength(PublicQuestionnaires.LongestCode);
            RuleFor(c => c.Answers).AreAnswers();
        }
    }

    internal sealed class Handler(ProjectsDb db, PublicQuestionnaires questionnaires, FieldProtector protector, RequestContext context, BusinessClock clock) : ICommandHandler<Command, Done>
    {
        // A household, a village office or a telephone network may be one address to us.
        private const int MostFromOnePlace = 50;

        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await questionnaires.FindAsync(request.Code, cancellationToken) is not { } questionnaire)
                return QuestionnaireRefusals.LinkUnknown;
            if (!string.IsNullOrEmpty(request.Website))
                return Done.Value;
            if (!questionnaire.IsAskedOn(clock.Today))
                return QuestionnaireRefusals.NotAskedNow;
            var sheet = QuestionnaireSheet.Of(questionnaire, SheetWay.Link, clock.Today, request.Answers);
            if (sheet.Refusal is not null)
                return sheet.Refusal;
            if (QuestionnaireSheet.FirstGap(questionnaire, sheet.Value.Answers) is { } gap)
                return QuestionnaireRefusals.AnswerMissing(gap);
            if (sheet.Value.Answers.Count == 0)
                return QuestionnaireRefusals.AnswerMissing(1);
            if (!await MayAnswerAsync(questionnaire, cancellationToken))
                return KernelRefusals.TooMany;
            db.Add(sheet.Value);
            return await db.TrySaveAsync(cancellationToken) ? Done.Value : KernelRefusals.TooMany;
        }

        // Counted in the database, so that several instances count together and a restart forgets nothing.
        private async Task<bool> MayAnswerAsync(Questionnaire questionnaire, CancellationToken cancellationToken)
        {
            var today = clock.Today;
            await db.AnswerCounters.Where(c => c.Day < today).ExecuteDeleteAsync(cancellationToken);
            var key = protector.IndexOf("questionnaire.source", string.Create(CultureInfo.InvariantCulture, $"{questionnaire.Id} {today:yyyy-MM-dd} {context.Source}")).Text;
            if (await db.AnswerCounters.Where(c => c.Key == key && c.Answers < MostFromOnePlace).ExecuteUpdateAsync(set => set.SetProperty(c => c.Answers, c => c.Answers + 1), cancellationToken) > 0)
                return true;
            if (await db.AnswerCounters.AnyAsync(c => c.Key == key, cancellationToken))
                return false;
            db.Add(new AnswerCounter(key, today));
            return true;
        }
    }
}
