using Assistance.Assessment.Contracts;
using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Assessment.Domain;

/// <summary>Who decided.</summary>
internal enum DecidingBody
{
    /// <summary>县委常委会</summary>
    StandingCommittee,

    /// <summary>领导小组</summary>
    LeadingGroup,

    /// <summary>部务会</summary>
    DepartmentMeeting,

    /// <summary>乡镇党委会议、党工委会议</summary>
    TownshipCommittee,
}

/// <summary>The four steps of the work (四步运行法, rule D14).</summary>
internal enum WorkStep
{
    /// <summary>宣传</summary>
    Publicity,

    /// <summary>规范</summary>
    Regulation,

    /// <summary>保障</summary>
    Safeguard,

    /// <summary>考核</summary>
    Assessment,
}

/// <summary>What a meeting decided, as it is recorded or corrected.</summary>
/// <param name="HeldOn">The day of the meeting, not in the future.</param>
/// <param name="Steps">Which of the four steps it serves; one or more.</param>
/// <param name="DocumentNumber">As on the document: 组〔2026〕12号.</param>
/// <param name="Chair">Post or name, as the minutes have it.</param>
/// <param name="Attendees">How many were present.</param>
/// <param name="PackId">The version of a policy pack that it rests on or puts in force.</param>
/// <param name="ListYear">The year of the survey and of its list that it is about.</param>
internal sealed record DecisionContent(
    DecidingBody Body,
    DateOnly HeldOn,
    string Title,
    string Resolution,
    IReadOnlyList<WorkStep> Steps,
    string? DocumentNumber = null,
    string? Chair = null,
    int? Attendees = null,
    Guid? PackId = null,
    int? ListYear = null);

/// <summary>What a leading group or a committee decided on the care of members in hardship (rule D14). It is never deleted: it is corrected, or a later one takes its place.</summary>
internal sealed class DecisionRecord : Aggregate, IScoped
{
    public const int LongestTitle = 200;
    public const int LongestResolution = 4000;
    public const int LongestName = 100;

    private DecisionRecord()
    {
    }

    public DecisionId Id { get; private set; }

    /// <summary>Whose body it was: the county's, or a township's or work committee's.</summary>
    public OrgId OrgId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public DecidingBody Body { get; private set; }

    public DateOnly HeldOn { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public string Resolution { get; private set; } = string.Empty;

    public string? DocumentNumber { get; private set; }

    public string? Chair { get; private set; }

    public int? Attendees { get; private set; }

    public bool Publicity { get; private set; }

    public bool Regulation { get; private set; }

    public bool Safeguard { get; private set; }

    public bool Assessment { get; private set; }

    public Guid? PackId { get; private set; }

    /// <summary>As the pack was called when it was named.</summary>
    public string? PackName { get; private set; }

    public int? PackNumber { get; private set; }

    public int? ListYear { get; private set; }

    /// <summary>The later decision that took its place.</summary>
    public DecisionId? SupersededBy { get; private set; }

    public IReadOnlyList<WorkStep> Steps => [.. Enum.GetValues<WorkStep>().Where(Serves)];

    public static Result<DecisionRecord> Record(DecisionId id, OrgCard of, DecisionContent content, PolicyPack? pack, DateOnly today)
    {
        var decision = new DecisionRecord { Id = id, OrgId = of.Id, OrgPath = of.Path };
        return decision.Put(content, of.Kind, pack, today) is { } refusal ? refusal : decision;
    }

    public Refusal? Put(DecisionContent content, OrgKind kind, PolicyPack? pack, DateOnly today)
    {
        if (content.HeldOn > today)
            return DecisionRefusals.NotHeldYet;
        if (!MeetsAt(content.Body, kind))
            return DecisionRefusals.NotItsBody;
        (Body, HeldOn, Title, Resolution) = (content.Body, content.HeldOn, content.Title.Trim(), content.Resolution.Trim());
        (DocumentNumber, Chair, Attendees, ListYear) = (Said(content.DocumentNumber), Said(content.Chair), content.Attendees, content.ListYear);
        // The one that it names already stays as it was called, though its draft may have been thrown away.
        if (content.PackId != PackId)
            (PackId, PackName, PackNumber) = (pack?.Id, pack?.Name, pack?.Version);
        (Publicity, Regulation) = (content.Steps.Contains(WorkStep.Publicity), content.Steps.Contains(WorkStep.Regulation));
        (Safeguard, Assessment) = (content.Steps.Contains(WorkStep.Safeguard), content.Steps.Contains(WorkStep.Assessment));
        return null;
    }

    /// <summary>A later decision of the same organisation takes its place.</summary>
    public Refusal? GiveWayTo(DecisionRecord later)
    {
        if (OrgId != later.OrgId)
            return DecisionRefusals.OfAnother;
        if (SupersededBy is not null)
            return DecisionRefusals.SupersededAlready;
        if (later.HeldOn < HeldOn)
            return DecisionRefusals.OutOfOrder;
        SupersededBy = later.Id;
        return null;
    }

    private static bool MeetsAt(DecidingBody body, OrgKind kind) => body switch
    {
        DecidingBody.LeadingGroup => true,
        DecidingBody.TownshipCommittee => kind != OrgKind.CountyDepartment,
        _ => kind == OrgKind.CountyDepartment,
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private bool Serves(WorkStep step) => step switch
    {
        WorkStep.Publicity => Publicity,
        WorkStep.Regulation => Regulation,
        WorkStep.Safeguard => Safeguard,
        _ => Assessment,
    };
}
