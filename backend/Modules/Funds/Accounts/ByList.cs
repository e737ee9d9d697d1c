using Assistance.Funds.Domain;
using Assistance.Members.Standards;

namespace Assistance.Funds.Accounts;

/// <summary>Sources and purposes stand in the order of their lists.</summary>
internal sealed class ByList : IComparer<Provenance>
{
    public static ByList Instance { get; } = new();

    public int Compare(Provenance? x, Provenance? y) => KeyOf(x!).CompareTo(KeyOf(y!));

    public static int PurposeAt(string? purpose) => At(StandardCodes.FundPurpose, purpose);

    private static (int Source, bool OfDues, int Purpose) KeyOf(Provenance of) => (At(StandardCodes.FundSource, of.Source), of.OfDues, PurposeAt(of.EarmarkedFor));

    private static int At(CodeList list, string? code)
    {
        for (var at = 0; at < list.Codes.Count; at++)
        {
            if (list.Codes[at].Code == code)
                return at;
        }

        return -1;
    }
}
