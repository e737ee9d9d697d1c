using System.Text.Json.Serialization;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Development;

/// <summary>A notice, a review or a letter on somebody's way into the party, with what proves it (rule F3).</summary>
internal static class RecordCandidateStep
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/candidates/{candidateId}/steps", (CandidateId candidateId, Command body) => body with { CandidateId = candidateId });

    /// <param name="Code">As in the pack.</param>
    /// <param name="Until">Of a notice: its last day; as many days as the pack asks for unless given.</param>
    /// <param name="Passed">False where the review or the notice went against them.</param>
    /// <param name="Evidence">Where the minutes, the opinion or the receipt lie.</param>
    [Allow(Role.BranchSecretary, Role.Caseworker, Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Code, DateOnly On, string Evidence, DateOnly? Until = null, bool Passed = true) : ICommand<CandidateView>
    {
        [JsonIgnore]
        public CandidateId CandidateId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Evidence).Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("请写明佐证材料。").MaximumLength(TakenStep.LongestEvidence);
    }

    internal sealed class Handler(MembersDb db, CandidateDesk desk, RequestContext context, BusinessClock clock) : ICommandHandler<Command, CandidateView>
    {
        public async Task<Result<CandidateView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.LoadForChangeAsync(db.Candidates.Where(c => c.Id == request.CandidateId), DevelopmentRefusals.NotFound, cancellationToken);
            if (found.Refusal is { } refusal)
                return refusal;
            if ((await desk.PolicyAsync(found.Value, cancellationToken)).Find(request.Code) is not { } step)
                return DevelopmentRefusals.NoSuchStep;
            if (!desk.Takes(step.By, found.Value))
                return DevelopmentRefusals.OfTheCommittee;
            if (found.Value.Refuse(step, request.On, clock.Today) is { } wrong)
                return wrong;
            var until = step.Days is { } days ? request.Until ?? request.On.AddDays(days - 1) : (DateOnly?)null;
            if (until < request.On.AddDays((step.Days ?? 1) - 1))
                return DevelopmentRefusals.NoticeTooShort;
            var taken = new TakenStep
            {
                Id = Guid.CreateVersion7(clock.Time.GetUtcNow()),
                Code = step.Code,
                On = request.On,
                Until = until,
                Passed = request.Passed,
                Evidence = request.Evidence.Trim(),
                ByName = context.Actor.Name,
                At = clock.Time.GetUtcNow().UtcDateTime,
            };
            if (found.Value.Take(step, taken, clock.Today).Refusal is { } no)
                return no;
            await db.SaveChangesAsync(cancellationToken);
            return await desk.ViewAsync(found.Value, cancellationToken);
        }
    }
}
