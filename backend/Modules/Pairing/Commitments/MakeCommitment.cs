using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Pairing.Commitments;

/// <summary>A helper or a branch promises something (承诺事项), with a day by which it is done.</summary>
internal static class MakeCommitment
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Create, "/commitments", (Command body) => body);

    /// <param name="Amount">In fen.</param>
    /// <param name="Quantity">In <paramref name="Unit"/>.</param>
    [Allow(Role.Helper, Role.BranchSecretary, Role.Caseworker, Role.CountyDepartment)]
    internal sealed record Command(
        CommitmentKind Kind,
        string Text,
        DateOnly DueOn,
        PairId? PairId = null,
        BranchLinkId? LinkId = null,
        Money? Amount = null,
        int? Quantity = null,
        string? Unit = null) : ICommand<CommitmentView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Text).NotEmpty().MaximumLength(Limits.Line);
            RuleFor(c => c.Unit).MaximumLength(Limits.Word);
            RuleFor(c => c.Quantity).GreaterThan(0);
            RuleFor(c => c.Amount).Must(amount => amount is null || amount.Value.Fen > 0).WithMessage("金额应大于 0。");
        }
    }

    internal sealed class Handler(PairingDb db, Bonds bonds, HelpingSide side, BusinessClock clock) : ICommandHandler<Command, CommitmentView>
    {
        public async Task<Result<CommitmentView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var bond = await bonds.FindAsync(request.PairId, request.LinkId, cancellationToken);
            if (bond.Refusal is not null)
                return bond.Refusal;
            if (await side.MustManageAsync(bond.Value, cancellationToken) is { } notYours)
                return notYours;
            var content = new CommitmentContent(request.Kind, request.Text, request.Amount, request.Quantity, request.Unit, request.DueOn);
            var commitment = Commitment.Make(Ids.New<CommitmentId>(clock.Time), bond.Value, content, clock.Today);
            if (commitment.Refusal is not null)
                return commitment.Refusal;
            db.Add(commitment.Value);
            return CommitmentView.Of(commitment.Value);
        }
    }
}
