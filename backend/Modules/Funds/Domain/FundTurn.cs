using Assistance.Funds.Contracts;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Scoping;

namespace Assistance.Funds.Domain;

/// <summary>The row that whoever posts to a fund, or closes a month of it, holds until the transaction ends.</summary>
[Unscoped("A turn; it says nothing of anybody.")]
[NotAudited("A turn; what was done in it has records of its own.")]
internal sealed class FundTurn
{
    public required FundId FundId { get; init; }

    public required long Taken { get; init; }
}
