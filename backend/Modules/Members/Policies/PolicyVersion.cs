using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Policies;

internal readonly record struct PolicyId(Guid Value) : IId<PolicyId>
{
    public static PolicyId From(Guid value) => new(value);

    /// <summary>Of the default that serves a county before it decides for a pack: it follows from the document, so that each start finds the same.</summary>
    public static PolicyId OfDefault(string document) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(document)).AsSpan(0, 16)));

    public static bool TryParse(string? text, IFormatProvider? provider, out PolicyId id) => Ids.TryParse(text, out id);

    public int CompareTo(PolicyId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

internal enum PolicyState
{
    /// <summary>Kept, and not in force anywhere.</summary>
    Draft,

    /// <summary>In force from its day on, until a later version of the same place follows.</summary>
    InForce,
}

/// <summary>One version of a policy pack. Once in force it never changes: cases opened under it are judged by it to their end.</summary>
[Unscoped("The rules by which a county decides are no secret.")]
internal sealed class PolicyVersion : Aggregate
{
    private PolicyVersion()
    {
    }

    public PolicyId Id { get; private set; }

    public string Key { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public string EnglishName { get; private set; } = string.Empty;

    /// <summary>Counted among the versions of the key.</summary>
    public int Number { get; private set; }

    public PolicyState State { get; private set; }

    /// <summary>Where it is in force: the county, or a township that has its own.</summary>
    public OrgPath? Place { get; private set; }

    public DateOnly? From { get; private set; }

    public string? PutInForceBy { get; private set; }

    /// <summary>The whole pack as JSON.</summary>
    public string Document { get; private set; } = string.Empty;

    public DateTime AddedAt { get; private set; }

    /// <summary>A draft nobody relies on. The default is kept as one, yet cases may have been opened under it.</summary>
    public bool Editable => WhyKept() is null;

    public static PolicyVersion Draft(PolicyId id, PackHead head, int number, string document, DateTime addedAt) => new()
    {
        Id = id,
        Key = head.Key,
        Name = head.Name,
        EnglishName = head.EnglishName,
        Number = number,
        State = PolicyState.Draft,
        Document = document,
        AddedAt = addedAt,
    };

    /// <returns>Why it is neither rewritten nor thrown away; null where it may be.</returns>
    public Refusal? WhyKept() => State != PolicyState.Draft ? PolicyRefusals.NotDraft(State) : Id == PolicyId.OfDefault(Document) ? PolicyRefusals.Default : null;

    /// <param name="number">Counted among the versions of the key, which may be another now.</param>
    public Result<Done> Rewrite(PackHead head, int number, string document)
    {
        if (WhyKept() is { } refusal)
            return refusal;
        (Key, Name, EnglishName, Number, Document) = (head.Key, head.Name, head.EnglishName, number, document);
        return Done.Value;
    }

    public Result<Done> PutInForce(OrgPath place, DateOnly from, string by)
    {
        if (State != PolicyState.Draft)
            return PolicyRefusals.NotDraft(State);
        (State, Place, From, PutInForceBy) = (PolicyState.InForce, place, from, by);
        return Done.Value;
    }

    public PolicyPack Pack() => new(Id.Value, Key, Name, Number, From ?? default, JsonSerializer.Deserialize<JsonElement>(Document));
}
