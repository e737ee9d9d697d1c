using Assistance.Members.Contracts;

namespace Assistance.Funds.Contracts;

/// <summary>A module that knows why somebody is not to be paid for the time being. Register with <c>AddScoped&lt;IPaymentStops, X&gt;()</c>.</summary>
public interface IPaymentStops
{
    /// <summary>Of people whom the caller's own rows name, those whose case is under an objection, with the case's number; passes the scope.</summary>
    Task<IReadOnlyDictionary<PersonId, string>> UnderObjectionAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken);
}
