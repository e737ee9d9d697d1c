using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Pairing.Domain;

/// <summary>The pack's rules of pairing for a helping side, and the name of the pack that says so.</summary>
internal sealed record PolicyInForce(PairingPolicy Policy, string Pack);

internal sealed class PairingPolicies(IPolicies policies, BusinessClock clock)
{
    public Task<PolicyInForce> TodayAsync(OrgPath path, CancellationToken cancellationToken) => OnAsync(path, clock.Today, cancellationToken);

    public async Task<PolicyInForce> OnAsync(OrgPath path, DateOnly day, CancellationToken cancellationToken)
    {
        var pack = await policies.InForceAsync(path, day, cancellationToken);
        return new PolicyInForce(pack.Section<PairingPolicy>(PairingPolicy.Section), pack.Name);
    }
}
