using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Plans;

/// <summary>The helper or the helper's branch draws up the plan of a pair, or a new version of it (rule A12).</summary>
internal static class DrawUpPlan
{
    private const int MostMeasures = 20;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/pairs/{pairId}/plans", (PairId pairId, Command body) => body with { PairId = pairId });

    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(string Goal, IReadOnlyList<MeasureContent> Measures, string Timetable, string People, string Place, string Tasks) : ICommand<Answer>
    {
        [JsonIgnore]
        public PairId PairId { get; init; }
    }

    /// <param name="Number">Of the version drawn up.</param>
    internal sealed record Answer(PairId PairId, int Number);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Goal).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Timetable).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.People).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Place).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Tasks).MaximumLength(Limits.Paragraph);
            RuleFor(c => c.Measures.Count).LessThanOrEqualTo(MostMeasures).OverridePropertyName("measures");
            RuleForEach(c => c.Measures).ChildRules(measure => measure.RuleFor(m => m.Text).MaximumLength(Limits.Line));
        }
    }

    internal sealed class Handler(PairingDb db, HelpingSide side, DbSession session, BusinessClock clock) : ICommandHandler<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = await db.LoadForChangeAsync(db.Pairs.Where(p => p.Id == request.PairId), PairingRefusals.PairNotFound, cancellationToken);
            if (loaded.Refusal is not null)
                return loaded.Refusal;
            var pair = loaded.Value;
            if (await side.MustManageAsync(pair, cancellationToken) is { } notYours)
                return notYours;
            var content = new PlanContent(request.Goal, request.Measures, request.Timetable, request.People, request.Place, request.Tasks);
            if (pair.DrawUp(content, clock.Today) is { } refusal)
                return refusal;
            session.Raise(new CasePlanDrawnUp(pair.Id, pair.BeneficiaryId, pair.Plan!.Number, clock.Today));
            return new Answer(pair.Id, pair.Plan.Number);
        }
    }
}
