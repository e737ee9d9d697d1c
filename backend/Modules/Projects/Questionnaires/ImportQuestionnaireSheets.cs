using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Questionnaires;

/// <summary>Sheets of paper from a workbook: looked at first, then taken in one act; as long as a row is unclear nothing is taken at all.</summary>
internal static class ImportQuestionnaireSheets
{
    private const long MostBytes = 4L << 20;

    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/questionnaires/{questionnaireId}/sheet-imports",
        (QuestionnaireId questionnaireId, IFormFile file, [FromForm] bool? apply) => new Command(questionnaireId, file, apply ?? false)).DisableAntiforgery()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">A table (.xlsx or .csv) of at most 4 MiB, with a column for each question.</param>
    /// <param name="Apply">Else it is only looked at.</param>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(QuestionnaireId QuestionnaireId, IFormFile File, bool Apply) : ILongCommand<SheetImport>;

    internal sealed class Handler(ProjectsDb db, QuestionnaireDesk desk, IMediator mediator, BusinessClock clock) : ILongCommandHandler<Command, SheetImport>
    {
        public async Task<Result<SheetImport>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Whose questionnaire it is comes first: a stranger is not told what their file lacks.
            if (await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken) is not { } questionnaire)
                return QuestionnaireRefusals.NotFound;
            if (!await desk.KeysInAsync(questionnaire, cancellationToken))
                return QuestionnaireRefusals.NotAKeyer;
            if (questionnaire.State != QuestionnaireState.Open)
                return QuestionnaireRefusals.Illegal(questionnaire.State);
            if (request.File.Length > MostBytes)
                return WorkbookRefusals.FileTooLarge;
            using var content = new MemoryStream();
            await request.File.CopyToAsync(content, cancellationToken);
            content.Position = 0;
            var rows = SheetBook.Read(content, questionnaire, clock.Today);
            return rows.Refusal is { } refusal ? refusal : await mediator.Send(new Take(request.QuestionnaireId, rows.Value, request.Apply), cancellationToken);
        }
    }

    /// <summary>Tells each row, and where it is asked for takes them.</summary>
    [Allow(Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Take(QuestionnaireId QuestionnaireId, IReadOnlyList<BookRow> Rows, bool Apply) : ICommand<SheetImport>
    {
        public override string ToString() => nameof(Take);
    }

    internal sealed class TakeHandler(ProjectsDb db, DbSession session, QuestionnaireDesk desk, BusinessClock clock) : ICommandHandler<Take, SheetImport>
    {
        public async Task<Result<SheetImport>> Handle(Take request, CancellationToken cancellationToken)
        {
            var questionnaire = await db.Questionnaires.SingleOrDefaultAsync(q => q.Id == request.QuestionnaireId, cancellationToken);
            if (questionnaire is null)
                return QuestionnaireRefusals.NotFound;
            if (!await desk.KeysInAsync(questionnaire, cancellationToken))
                return QuestionnaireRefusals.NotAKeyer;
            var read = request.Rows.Select(row => (Row: row, Sheet: QuestionnaireSheet.Of(questionnaire, row.Way, row.On ?? clock.Today, row.Answers))).ToList();
            var rows = read.ConvertAll(one => new SheetImportRow(one.Row.Row, one.Row.Way, one.Row.Answers.Count, one.Sheet is { Succeeded: true, Value.IsValid: true }, one.Row.Fault ?? one.Sheet.Refusal?.Chinese));
            var problems = rows.Count(row => row.Problem is not null);
            var answer = new SheetImport(false, rows.Count, rows.Count(row => row.IsValid), problems, rows);
            if (!request.Apply)
                return answer;
            if (problems > 0)
                return QuestionnaireRefusals.SheetsHaveFaults(problems);
            db.AddRange(read.Select(one => one.Sheet.Value));
            KeyedIn.Note(db, session, questionnaire, rows.Count);
            await db.SaveChangesAsync(cancellationToken);
            return answer with { Applied = true };
        }
    }
}

/// <summary>A row of the workbook.</summary>
/// <param name="Row">Where it stands in the file.</param>
/// <param name="Answers">How many questions it answers.</param>
/// <param name="IsValid">Without gaps.</param>
/// <param name="Problem">Why it cannot be taken.</param>
internal sealed record SheetImportRow(int Row, SheetWay Way, int Answers, bool IsValid, string? Problem);

/// <param name="Problems">Rows that are unclear; as long as there are any nothing is taken.</param>
internal sealed record SheetImport(bool Applied, int Sheets, int Valid, int Problems, IReadOnlyList<SheetImportRow> Rows);
