using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Spreadsheets;
using Assistance.Kernel.UseCases;
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
        routes.MapUseCase<Command>(HttpVerb.Create, "/roster-imports", (IFormFile file, [FromForm] int? incomeYear) => new Command(file, incomeYear)).DisableAntiforgery();

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
            using var content = new MemoryStream();
            await request.File.CopyToAsync(content, cancellationToken);
            var opened = WorkbookReader.Open(content);
            if (!opened.Succeeded)
                return opened.Refusal;
            opened.Value.Dispose();
            var stored = await mediator.Send(
                new StoreRoster.Command(Path.GetFileName(request.File.FileName), content.ToArray(), request.IncomeYear ?? clock.Today.Year - 1), cancellationToken);
            return stored.Refusal is { } refusal ? refusal : await mediator.Send(new GetRosterImport.Query(stored.Value), cancellationToken);
        }
    }
}
