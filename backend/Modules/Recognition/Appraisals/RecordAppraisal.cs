using System.Text.Json.Serialization;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Recognition.Applications;
using Assistance.Recognition.Contracts;
using Assistance.Recognition.Domain;
using Assistance.Recognition.Policy;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Recognition.Appraisals;

/// <summary>Records the branch meeting's vote (Form 5); a vote that does not carry ends the case (rule B11).</summary>
internal static class RecordAppraisal
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(
        HttpVerb.Post, "/cases/{caseId}/appraisal", (CaseId caseId, Command body) => body with { CaseId = caseId });

    /// <param name="ShouldAttend">Members with a vote (应到); probationary members have none. As the register counts them today where it is left out.</param>
    /// <param name="Present">Of these, those who came (实到).</param>
    /// <param name="Tellers">Who counted and who watched the count (计票人、监票人).</param>
    [Allow(Role.BranchSecretary, Role.Caseworker)]
    internal sealed record Command(
        DateOnly HeldOn,
        string Place,
        string Chair,
        string Recorder,
        int Present,
        int Ayes,
        int Noes,
        int Abstentions,
        VoteMethod Method,
        string Tellers,
        string Minutes,
        string? Absences = null,
        int? ShouldAttend = null) : ICommand<CaseView>
    {
        [JsonIgnore]
        public CaseId CaseId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        private const int WordLength = 100;
        private const int LargestMeeting = 100_000;

        public Validator()
        {
            RuleFor(c => c.HeldOn).NotEmpty().WithName("会议日期");
            RuleFor(c => c.Place).NotEmpty().MaximumLength(WordLength).WithName("地点");
            RuleFor(c => c.Chair).NotEmpty().MaximumLength(WordLength).WithName("主持人");
            RuleFor(c => c.Recorder).NotEmpty().MaximumLength(WordLength).WithName("记录人");
            RuleFor(c => c.Tellers).NotEmpty().MaximumLength(WordLength).WithName("监票人、计票人");
            RuleFor(c => c.Minutes).NotEmpty().MaximumLength(FactsValidator.TextLength).WithName("会议记录");
            RuleFor(c => c.Absences).MaximumLength(FactsValidator.TextLength).WithName("缺席及原因");
            RuleFor(c => c.Method).IsInEnum();
            RuleFor(c => c.ShouldAttend).InclusiveBetween(1, LargestMeeting).WithName("应到人数");
            RuleFor(c => c.Present).InclusiveBetween(0, LargestMeeting).WithName("实到人数");
            RuleFor(c => c.Ayes).InclusiveBetween(0, LargestMeeting).WithName("赞成");
            RuleFor(c => c.Noes).InclusiveBetween(0, LargestMeeting).WithName("反对");
            RuleFor(c => c.Abstentions).InclusiveBetween(0, LargestMeeting).WithName("弃权");
        }
    }

    internal sealed class Handler(CaseDesk desk, IPeople people) : ICommandHandler<Command, CaseView>
    {
        public async Task<Result<CaseView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var taken = await desk.TakeAsync(request.CaseId, CaseAction.RecordAppraisal, cancellationToken);
            if (!taken.Succeeded)
                return taken.Refusal;
            var file = taken.Value;
            if (file.RefuseDay(request.HeldOn, "heldOn") is { } day)
                return day;
            var should = request.ShouldAttend ?? await people.VotingMembersAsync(file.Case.OrgId, cancellationToken);
            if (request.Present > should)
                return RecognitionRefusals.MoreThanShould;
            if (request.Ayes + request.Noes + request.Abstentions != request.Present)
                return RecognitionRefusals.VoteSum;
            if (!VoteRule.IsQuorate(should, request.Present))
                return RecognitionRefusals.NoQuorum;
            var done = file.Case.RecordAppraisal(AppraisalOf(request, should, file.Sitting.NewId(), file.Step<BranchAppraisalStep>().Vote), file.Sitting);
            return done.Succeeded ? await desk.CloseAsync(file, cancellationToken) : done.Refusal;
        }

        private static Appraisal AppraisalOf(Command request, int should, Guid id, VoteRule rule) => new()
        {
            Id = id,
            HeldOn = request.HeldOn,
            Place = request.Place,
            Chair = request.Chair,
            Recorder = request.Recorder,
            ShouldAttend = should,
            Present = request.Present,
            Ayes = request.Ayes,
            Noes = request.Noes,
            Abstentions = request.Abstentions,
            Method = request.Method,
            Tellers = request.Tellers,
            Absences = request.Absences,
            Minutes = request.Minutes,
            ThresholdBasisPoints = rule.ThresholdBasisPoints,
            Base = rule.Base,
            Carried = rule.Carries(request.Ayes, should, request.Present),
        };
    }
}
