using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Pairing.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>One thing that an indicator counted.</summary>
/// <param name="SubjectId">The pair; for promises the commitment.</param>
/// <param name="BondId">The pair, or the branch's link with a village.</param>
/// <param name="ProofId">The visit, where one was made.</param>
internal sealed record FrozenFact(HelpFactKind Kind, Guid SubjectId, Guid BondId, DateOnly From, DateOnly Until, bool Met, Guid? ProofId);

/// <summary>What an indicator was counted from on the day of the freeze; never changed after it. A correction counts anew, and both stay.</summary>
[AppendOnly(FollowsItsOrganisation = true)]
internal sealed class ScoreMeasure : IScoped
{
    private ScoreMeasure()
    {
    }

    public ScoreMeasure(ScoreMeasureId id, ScoreSheet sheet, int number, string code, DateOnly until, DateOnly on, IReadOnlyList<FrozenFact> facts)
    {
        (Id, SheetId, OrgId, OrgPath) = (id, sheet.Id, sheet.OrgId, sheet.OrgPath);
        (Number, Code, CountedUntil, CountedOn, Facts) = (number, code, until, on, facts);
    }

    public ScoreMeasureId Id { get; private set; }

    public ScoreSheetId SheetId { get; private set; }

    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    /// <summary>1 for the freeze, one more for each time that it was counted anew.</summary>
    public int Number { get; private set; }

    public string Code { get; private set; } = string.Empty;

    public DateOnly CountedUntil { get; private set; }

    public DateOnly CountedOn { get; private set; }

    public IReadOnlyList<FrozenFact> Facts { get; private set; } = [];

    public int Done => Facts.Count(fact => fact.Met);

    public int Due => Facts.Count;
}
