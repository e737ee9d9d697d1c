namespace Assistance.Kernel.Values;

/// <summary>An organisation: department, committee, branch, host unit, village, community, service centre.</summary>
public readonly record struct OrgId(Guid Value) : IId<OrgId>
{
    public static OrgId From(Guid value) => new(value);

    public static bool TryParse(string? text, IFormatProvider? provider, out OrgId id) => Ids.TryParse(text, out id);

    public int CompareTo(OrgId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
