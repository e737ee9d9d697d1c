using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Assistance.Projects.Trainings.Courses;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

/// <summary>Reads the filled-in list back: all of it is recorded or nothing, and what is blank stays as it is.</summary>
internal static class ImportAttendance
{
    private const long MostBytes = 4L << 20;

    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/trainings/{trainingId}/attendance-imports", (TrainingId trainingId, IFormFile file) => new Command(trainingId, file)).DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">At most 4 MiB.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(TrainingId TrainingId, IFormFile File) : ILongCommand<TraineeList>;

    internal sealed class Handler(ProjectsDb db, TrainingDesk desk, IMediator mediator) : ILongCommandHandler<Command, TraineeList>
    {
        public async Task<Result<TraineeList>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Trainings.SingleOrDefaultAsync(t => t.Id == request.TrainingId, cancellationToken) is not { } training)
                return TrainingRefusals.NotFound;
            if (request.File.Length > MostBytes)
                return WorkbookRefusals.FileTooLarge;
            var content = new byte[request.File.Length];
            await using (var uploaded = request.File.OpenReadStream())
                await uploaded.ReadExactlyAsync(content, cancellationToken);
            var list = await desk.ListAsync(training, cancellationToken);
            var read = AttendanceSheet.Read(new MemoryStream(content, writable: false), list.Items);
            if (read.Refusal is not null)
                return read.Refusal;
            return read.Value.Count == 0 ? list : await mediator.Send(new MarkTrainees.Command(read.Value) { TrainingId = request.TrainingId }, cancellationToken);
        }
    }
}
