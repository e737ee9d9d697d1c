using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using Assistance.Messaging.Contracts;
using Assistance.Pairing.Contracts;

namespace Assistance.Pairing.Reactions;

/// <summary>The branch whose helper it was, and the county department, hear of somebody who is left without a helper (rule A12).</summary>
internal sealed class TellBranchOfWhomNobodyHelps(INotifier notifier, IPeople people) : IReaction<BeneficiaryLeftWithoutHelper>
{
    public async Task Handle(BeneficiaryLeftWithoutHelper notification, CancellationToken cancellationToken)
    {
        var card = (await people.CardsAsync([notification.BeneficiaryId], cancellationToken))[notification.BeneficiaryId];
        await notifier.SendAsync(
            new Reminder(
                "beneficiaryLeftWithoutHelper",
                "pair",
                notification.LastPair.ToString(),
                notification.On,
                $"{card.OrgName}{card.Name}的帮扶人已离任，请另行安排帮扶人。",
                $"{card.Name} of {card.OrgName} has no helper any more; please name another.",
                null,
                Recipients.At(notification.BranchPath, Role.BranchSecretary),
                Recipients.AtOrAbove(notification.BranchPath, Role.CountyDepartment)),
            cancellationToken);
    }
}
