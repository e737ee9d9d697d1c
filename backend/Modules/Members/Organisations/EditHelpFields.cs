using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Assistance.Members.Standards;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Organisations;

/// <summary>What an organ works on, or what a place needs: by these, branches and villages are matched (rule H4).</summary>
internal static class EditHelpFields
{
    private static readonly OrgKind[] Organs = [OrgKind.OrganBranch, OrgKind.HostUnit];
    private static readonly OrgKind[] Places = [OrgKind.Village, OrgKind.Community, OrgKind.VillageBranch, OrgKind.NewSectorBranch, OrgKind.HostUnit];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Put, "/organisations/{organisationId}/help-fields", (OrgId organisationId, Command body) => body with { OrganisationId = organisationId });

    /// <param name="Function">What an organ's unit works on, as agriculture; null where it is not known.</param>
    /// <param name="Needs">Of the code list of wishes: what the place needs, whoever lives there.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    [NeedsVersion]
    internal sealed record Command(string? Function = null, IReadOnlyList<string>? Needs = null) : ICommand<OrganisationChanged>
    {
        [JsonIgnore]
        public OrgId OrganisationId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Function).Must(OrganFunctions.Knows).WithMessage(OrganFunctions.Choose);
            RuleForEach(command => command.Needs).Must(code => StandardCodes.Wish.Find(code) is not null).WithMessage("请从帮扶需求中选择。");
        }
    }

    internal sealed class Handler(MembersDb db) : ICommandHandler<Command, OrganisationChanged>
    {
        public async Task<Result<OrganisationChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Organisations.Where(o => o.Id == request.OrganisationId), MembersRefusals.OrganisationNotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            var (function, needs) = (string.IsNullOrEmpty(request.Function) ? null : request.Function, ChosenCodes.Of(request.Needs ?? []));
            if (found.Value.AbolishedOn is not null)
                return MembersRefusals.OrganisationAbolished;
            if (function is not null && !Organs.Contains(found.Value.Kind))
                return MembersRefusals.NoFunction.ForField("function");
            if (needs != ChosenCodes.Empty && !Places.Contains(found.Value.Kind))
                return MembersRefusals.NoNeeds.ForField("needs");
            found.Value.MatchesBy(function, needs);
            await db.SaveChangesAsync(cancellationToken);
            return new OrganisationChanged(found.Value.Id, found.Value.Version);
        }
    }
}
