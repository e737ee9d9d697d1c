using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistance.Projects.Questionnaires;

/// <summary>Questionnaires: what people of a place think of the help, by link, phone or paper, and nobody's answer by name.</summary>
internal static class QuestionnairesFeature
{
    public static void AddQuestionnaires(this IServiceCollection services) =>
        services.AddScoped<QuestionnaireDesk>().AddScoped<SatisfactionReader>().AddScoped<QuestionnaireResultsReader>().AddScoped<PublicQuestionnaires>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        ListQuestionnaires.Map(routes);
        GetQuestionnaire.Map(routes);
        DraftQuestionnaire.Map(routes);
        EditQuestionnaire.Map(routes);
        RemoveQuestionnaire.Map(routes);
        OpenQuestionnaire.Map(routes);
        CloseQuestionnaire.Map(routes);
        ReopenQuestionnaire.Map(routes);
        GetQuestionnaireLink.Map(routes);
        RecordQuestionnaireSheet.Map(routes);
        GetQuestionnaireTemplate.Map(routes);
        ImportQuestionnaireSheets.Map(routes);
        GetQuestionnaireResults.Map(routes);
        ExportQuestionnaireResults.Map(routes);
        ReadQuestionnaireInPublic.Map(routes);
        AnswerQuestionnaireInPublic.Map(routes);
    }
}
