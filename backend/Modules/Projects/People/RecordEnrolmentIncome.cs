using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.People;

/// <summary>What a household has by head since somebody takes part (rule H9); what it had before is said where the file did not know it.</summary>
internal static class RecordEnrolmentIncome
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/project-enrolments/{enrolmentId}/income", (EnrolmentId enrolmentId, Command body) => body with { EnrolmentId = enrolmentId });

    /// <param name="Before">Null where what is known stays.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(YearIncome After, YearIncome? Before = null) : ICommand<ProjectEnrolmentView>
    {
        [JsonIgnore]
        public EnrolmentId EnrolmentId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.After).NotNull();
            RuleFor(c => c.After.PerCapita).Must(income => income.Fen is >= 0 and <= Limits.MostFen).When(c => c.After is not null).WithMessage("收入不能为负。");
            RuleFor(c => c.Before!.PerCapita).Must(income => income.Fen is >= 0 and <= Limits.MostFen).When(c => c.Before is not null).WithMessage("收入不能为负。");
        }
    }

    internal sealed class Handler(ProjectsDb db, IPeople people, BusinessClock clock) : ICommandHandler<Command, ProjectEnrolmentView>
    {
        public async Task<Result<ProjectEnrolmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Enrolments.Where(e => e.Id == request.EnrolmentId), ProjectRefusals.EnrolmentNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            if (loaded.Value.RecordIncome(request.After, request.Before, clock.Today) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return ProjectEnrolmentView.Of(loaded.Value, (await people.CardsAsync([loaded.Value.PersonId], cancellationToken))[loaded.Value.PersonId]);
        }
    }
}
