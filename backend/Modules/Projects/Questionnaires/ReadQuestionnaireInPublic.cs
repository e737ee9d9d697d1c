using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Data;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>The questions, for whoever has the link.</summary>
internal static class ReadQuestionnaireInPublic
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(HttpVerb.Get, "/public/questionnaires/{code}", (string code) => new Query(code));

    [AllowAnyone("Whoever has the link is asked; it says nothing of them.")]
    internal sealed record Query(string Code) : IQuery<PublicQuestionnaire>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Code).MaximumLength(PublicQuestionnaires.LongestCode);
    }

    internal sealed class Handler(PublicQuestionnaires questionnaires, IOrganisations organisations, BusinessClock clock) : IQueryHandler<Query, PublicQuestionnaire>
    {
        public async Task<Result<PublicQuestionnaire>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await questionnaires.FindAsync(request.Code, cancellationToken) is not { } found)
                return QuestionnaireRefusals.LinkUnknown;
            var names = await organisations.CardsAsync([found.PlaceId, found.ById], cancellationToken);
            var isAsked = found.IsAskedOn(clock.Today);
            return new PublicQuestionnaire(found.Title, found.Introduction, names[found.PlaceId].Name, names[found.ById].Name, found.OpensOn, found.ClosesOn, isAsked, isAsked ? found.Questions : []);
        }
    }
}

/// <summary>Finds a questionnaire by the code of its link alone.</summary>
internal sealed class PublicQuestionnaires(ProjectsDb db, FieldProtector protector)
{
    public const int LongestCode = 64;

    public async Task<Questionnaire?> FindAsync(string code, CancellationToken cancellationToken)
    {
        var index = protector.IndexOf(Questionnaire.CodeField, code);
        return await db.Unscoped<Questionnaire>("Whoever has the link is asked, wherever they are.").SingleOrDefaultAsync(q => q.CodeIndex == index, cancellationToken);
    }
}

/// <param name="PlaceName">Whose people are asked.</param>
/// <param name="ByName">Who asks.</param>
/// <param name="IsAsked">It may be answered today.</param>
/// <param name="Questions">None where it may not.</param>
internal sealed record PublicQuestionnaire(string Title, string? Introduction, string PlaceName, string ByName, DateOnly OpensOn, DateOnly ClosesOn, bool IsAsked, IReadOnlyList<Question> Questions);
