using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Projects.Inspections;

/// <summary>Appoints a liaison officer at a department or a committee, for villages and projects (rule H6).</summary>
internal static class AppointLiaisonOfficer
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/liaison-officers", (Command body) => body);

    /// <param name="Duty">What they are otherwise: 县农业农村局农技站站长.</param>
    /// <param name="Account">Their account in the system, where they have one.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId UnitId, string Name, string Duty, DateOnly From, IReadOnlyList<OrgId> Villages, IReadOnlyList<ProjectId> Projects, string? Account = null) : ICommand<LiaisonOfficerView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Duty).NotEmpty().MaximumLength(Limits.Word);
            RuleFor(c => c.Villages).NotNull();
            RuleFor(c => c.Projects).NotNull();
        }
    }

    internal sealed class Handler(ProjectsDb db, LiaisonDesk desk, LiaisonCovers covers, IOrganisations organisations, IUsers users, RequestContext context, BusinessClock clock) : ICommandHandler<Command, LiaisonOfficerView>
    {
        public async Task<Result<LiaisonOfficerView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var unit = await organisations.FindAsync(request.UnitId, cancellationToken);
            if (unit is null || !context.Scope.Covers(unit.Path))
                return InspectionRefusals.UnitNotFound;
            var covered = await covers.FindAsync(request.Villages, request.Projects, cancellationToken);
            if (covered.Refusal is not null)
                return covered.Refusal;
            var account = string.IsNullOrWhiteSpace(request.Account) ? null : request.Account.Trim();
            var user = account is null ? null : await users.FindByAccountAsync(account, cancellationToken);
            if (account is not null && user is null)
                return InspectionRefusals.AccountUnknown;
            var appointed = LiaisonOfficer.Appoint(Ids.New<LiaisonOfficerId>(clock.Time), unit, request.Name, user, request.Duty, request.From);
            if (appointed.Refusal is not null)
                return appointed.Refusal;
            db.Add(appointed.Value);
            await covers.PutAsync(appointed.Value, covered.Value, request.From, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return (await desk.ViewsAsync([appointed.Value], cancellationToken))[0];
        }
    }
}
