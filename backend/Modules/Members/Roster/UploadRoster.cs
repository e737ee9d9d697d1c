using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Roster;

/// <summary>
/// Takes a roster (.xlsx with the heads of Forms 1 and 3) and starts its import: it is checked as a whole, then written as a whole or
/// given back marked. What is no workbook is refused at once.
/// </summary>
internal static class UploadRoster
{
    private const long MostBytes = 20L << 20;
    private const int EarliestYear = 2000;

    // The session's own token guards every unsafe request; a form needs no second one.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/roster-imports", (IFormFile file, [FromForm] int? incomeYear) => new Command(file, incomeYear)).DisableAntiforgery()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <param name="File">At most 20 MiB.</param>
    /// <param name="IncomeYear">The year that the incomes are of; last year unless named.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(IFormFile File, int? IncomeYear) : ILongCommand<RosterImportView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(BusinessClock clock) => RuleFor(command => command.IncomeYear).Must(year => year is null || (year >= EarliestYear && year <= clock.Today.Year))
            .WithMessage(_ => $"收入年度应为 {EarliestYear} 至 {clock.Today.Year}。");
    }

    internal sealed class Handler(IMediator mediator, BusinessClock clock) : ILongCommandHandler<Command, RosterImportView>
    {
        public async Task<Result<RosterImportView>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.File.Length > MostBytes)
                return WorkbookRefusals.FileTooLarge;
            // Read once, into what is kept: each copy of a large roster costs its size.
            var content = new byte[request.File.Length];
            await using (var uploaded = request.File.OpenReadStream())
                await uploaded.ReadExactlyAsync(content, cancellationToken);
            var opened = WorkbookReader.Open(new MemoryStream(content, writable: false));
            if (!opened.Succeeded)
                return opened.Refusal;
            opened.Value.Dispose();
            var stored = await mediator.Send(
                new Store(Path.GetFileName(request.File.FileName), content, request.IncomeYear ?? clock.Today.Year - 1), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : await mediator.Send(new GetRosterImport.Query(stored.Value), cancellationToken);
        }
    }

    /// <summary>Keeps the workbook, sealed, and starts its import once that is committed.</summary>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Store(string FileName, byte[] Content, int IncomeYear) : ICommand<RosterImportId>
    {
        public override string ToString() => nameof(Store);
    }

    internal sealed class StoreHandler(MembersDb db, DbSession session, RosterFiles files, RosterRuns runs, BusinessClock clock) : ICommandHandler<Store, RosterImportId>
    {
        public Task<Result<RosterImportId>> Handle(Store request, CancellationToken cancellationToken)
        {
            var (actor, source) = (session.Context.Actor, session.Context.Source);
            var import = RosterImport.Upload(
                Ids.New<RosterImportId>(clock.Time), session.Context.Scope.Roots[0], actor.UserId!.Value, actor.Name, request.FileName, request.IncomeYear, clock.Now);
            db.Add(import);
            files.Keep(import, RosterFileKind.Uploaded, request.Content);
            session.AfterCommit(() => runs.Start(new RosterRun(import.Id, actor, source)));
            return Task.FromResult<Result<RosterImportId>>(import.Id);
        }
    }
}
