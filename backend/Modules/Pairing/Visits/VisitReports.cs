using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Pairing.Campaigns;
using Assistance.Pairing.Contracts;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;
using FluentValidation;

namespace Assistance.Pairing.Visits;

internal abstract class VisitFactsValidator<T> : AbstractValidator<T>
    where T : IVisitFacts
{
    protected VisitFactsValidator()
    {
        RuleFor(r => r.Findings).NotEmpty().MaximumLength(Limits.Paragraph);
        RuleFor(r => r.Place).MaximumLength(Limits.Line);
        RuleFor(r => r.Goods).MaximumLength(Limits.Line);
        RuleFor(r => r.Source).MaximumLength(Limits.Line);
        RuleFor(r => r.Cash).Must(NotNegative).WithMessage("金额不能为负。");
        RuleFor(r => r.GoodsWorth).Must(NotNegative).WithMessage("金额不能为负。");
    }

    private static bool NotNegative(Money? amount) => amount is not { IsNegative: true };
}

internal sealed class VisitReportValidator : VisitFactsValidator<VisitReportBody>
{
    private const int MostIssues = 10;

    public VisitReportValidator()
    {
        RuleFor(r => r.Issues).Must(issues => issues is null || issues.Count <= MostIssues).WithMessage($"一次走访最多登记 {MostIssues} 项诉求。");
        RuleForEach(r => r.Issues).ChildRules(issue => issue.RuleFor(i => i.Text).NotEmpty().MaximumLength(Limits.Paragraph));
    }
}

/// <summary>What follows from every report of a visit: the bond's last visit, the needs passed on, and the receipt of a round's gift.</summary>
internal sealed class VisitReports(PairingDb db, Bonds bonds, GiftsOnVisits gifts, Lazy<IOrganisations> organisations, BusinessClock clock)
{
    public async Task<Refusal?> FileAsync(Visit visit, Bond bond, IReadOnlyList<NewIssue>? issues, CancellationToken cancellationToken)
    {
        foreach (var issue in issues ?? [])
        {
            if (await organisations.Value.FindAsync(issue.OwnerId, cancellationToken) is not { } owner)
                return PairingRefusals.OrganisationNotFound;
            if (issue.DueOn < clock.Today)
                return PairingRefusals.DueInThePast;
            db.Add(ReferredIssue.Raise(Ids.New<ReferredIssueId>(clock.Time), visit, owner, issue.Text, issue.DueOn, clock.Today));
        }

        await gifts.HandOverAsync(visit, cancellationToken);
        await bonds.VisitedAsync(bond, visit.MadeOn!.Value, cancellationToken);
        return null;
    }
}
