using Assistance.Kernel.Exports;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>The list of a training as a workbook to sign on (签到表), which is read back; who took it is kept.</summary>
internal static class ExportAttendance
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/attendance-exports", (TrainingId trainingId) => new Command(trainingId));

    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(TrainingId TrainingId) : ILongCommand<FileAnswer>;

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, ListExports exports) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var training = await db.Trainings.SingleOrDefaultAsync(t => t.Id == request.TrainingId, cancellationToken);
            if (training is null)
                return TrainingRefusals.NotFound;
            var (view, list) = (await desk.ViewAsync(training, cancellationToken), await desk.ListAsync(training, cancellationToken));
            var noted = await exports.NoteAsync("training", new { request.TrainingId }, training.OrganiserId, cancellationToken);
            return noted.Refusal is { } refusal
                ? refusal
                : new FileAnswer($"{training.Topic}签到表.xlsx", FileAnswer.Xlsx, (stream, cancel) => AttendanceSheet.WriteAsync(stream, view, list.Items, cancel));
        }
    }
}
