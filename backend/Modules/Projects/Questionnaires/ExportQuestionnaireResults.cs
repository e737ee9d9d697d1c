using System.Globalization;
using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>The results as a workbook; who took it is kept.</summary>
internal static class ExportQuestionnaireResults
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/questionnaires/{questionnaireId}/result-exports", (QuestionnaireId questionnaireId) => new Command(questionnaireId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment, Role.Leader, Role.OversightPanel)]
    internal sealed record Command(QuestionnaireId QuestionnaireId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireResultsReader reader, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken) is not { } questionnaire)
                return QuestionnaireRefusals.NotFound;
            var results = await reader.OfAsync(questionnaire, cancellationToken);
            var noted = await exports.NoteAsync("questionnaire", new { request.QuestionnaireId }, questionnaire.PlaceId, cancellationToken);
            return noted.Refusal is { } refusal ? refusal : new FileAnswer($"{results.Title}结果.xlsx", FileAnswer.Xlsx, (stream, cancel) => WriteAsync(stream, results, cancel));
        }
    }

    private static async Task WriteAsync(Stream stream, QuestionnaireResults results, CancellationToken cancellationToken)
    {
        await using var writer = new SheetWriter(stream);
        var satisfaction = results.Satisfaction is { } rate ? string.Create(CultureInfo.InvariantCulture, $"满意率 {rate:0.#}%（目标 {results.Goal}%）") : "满意率暂不显示";
        var layout = new SheetLayout(
            "调查结果", $"{results.Title}调查结果",
            [new SheetColumn("题号", 7, CellFormat.Integer), new SheetColumn("题目", 44), new SheetColumn("选项", 28), new SheetColumn("份数", 9, CellFormat.Integer), new SheetColumn("占有效问卷（%）", 16, CellFormat.Number)])
        {
            Lines =
            [
                string.Create(CultureInfo.InvariantCulture, $"发放 {results.Asked} 份，回收 {results.Received} 份（链接 {results.ByLink}、电话 {results.ByPhone}、纸质 {results.ByPaper}），回收率 {results.ResponseRate:0.#}%，有效 {results.Valid} 份"),
                results.IsShown ? satisfaction : string.Create(CultureInfo.InvariantCulture, $"有效问卷不足 {results.FewestShown} 份，暂不显示"),
            ],
        };
        await writer.BeginAsync(layout, cancellationToken);
        foreach (var question in results.Questions)
        {
            foreach (var option in question.Options)
                await writer.RowAsync([question.Number, question.Text, option.Text, option.Count, option.Share], cancellationToken);
            foreach (var text in question.Texts)
                await writer.RowAsync([question.Number, question.Text, text, null, null], cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }
}
