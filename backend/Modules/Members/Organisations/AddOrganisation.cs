using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Organisations;

/// <summary>Founds an organisation below another: the county department anywhere, a township committee in its own subtree.</summary>
internal static class AddOrganisation
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/organisations", (Command body) => body);

    /// <param name="DivisionCode">Statistical code of 6 to 12 digits, where it is a place.</param>
    /// <param name="Function">What an organ's unit works on, of the code list of functions (rule H4).</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(OrgId ParentId, string Name, OrgKind Kind, string? DivisionCode = null, string? Function = null) : ICommand<OrganisationChanged>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(Organisation.LongestName);
            RuleFor(command => command.DivisionCode).Matches("^[0-9]{6,12}$");
            RuleFor(command => command.Function).Must(OrganFunctions.Knows).WithMessage(OrganFunctions.Choose);
        }
    }

    internal sealed class Handler(MembersDb db, BusinessClock clock) : ICommandHandler<Command, OrganisationChanged>
    {
        public async Task<Result<OrganisationChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var parent = await db.LoadForChangeAsync(db.Organisations.Where(o => o.Id == request.ParentId), MembersRefusals.OrganisationNotFound, cancellationToken);
            if (parent.Refusal is { } refusal)
                return refusal;
            if (parent.Value.AbolishedOn is not null || !OrganisationRules.MayHold(parent.Value.Kind, request.Kind))
                return MembersRefusals.MayNotHold(parent.Value);
            var founded = parent.Value.Found(Ids.New<OrgId>(clock.Time), request.Name.Trim(), request.Kind, request.DivisionCode, string.IsNullOrEmpty(request.Function) ? null : request.Function);
            db.Add(founded);
            return await db.TrySaveAsync(cancellationToken)
                ? new OrganisationChanged(founded.Id, founded.Version)
                : MembersRefusals.OrganisationNameTaken;
        }
    }
}
