using Assistance.Kernel.Values;

namespace Assistance.Projects.Domain;

/// <summary>Who acts.</summary>
internal sealed record ProjectHand(UserId Id, string Name);

/// <summary>One source of the money, as it is planned.</summary>
internal sealed class FundingLine
{
    private FundingLine()
    {
    }

    public FundingLine(PlannedMoney line) => (Source, Planned, Note) = (line.Source, line.Amount, line.Note);

    public ProjectSource Source { get; private set; }

    public Money Planned { get; private set; }

    public string? Note { get; private set; }
}

/// <summary>What was done to a project, and by whom; opinions are among them. Never changed.</summary>
internal sealed class ProjectStep
{
    private ProjectStep()
    {
    }

    public ProjectStep(int number, ProjectAct act, ProjectLevel? level, ProjectHand hand, DateOnly on, string? text) =>
        (Number, Act, Level, By, ByName, On, Text) = (number, act, level, hand.Id, hand.Name, on, text);

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public ProjectAct Act { get; private set; }

    /// <summary>Of an opinion.</summary>
    public ProjectLevel? Level { get; private set; }

    public UserId By { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public DateOnly On { get; private set; }

    public string? Text { get; private set; }
}

/// <summary>What was seen or advised before, during or after production (rule H5).</summary>
internal sealed class ProjectNote
{
    private ProjectNote()
    {
    }

    public ProjectNote(int number, ProjectPhase phase, DateOnly on, string text, string? department, string? adviser, string byName) =>
        (Number, Phase, On, Text, Department, Adviser, ByName) = (number, phase, on, text, department, adviser, byName);

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public ProjectPhase Phase { get; private set; }

    public DateOnly On { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>The department of the advisory group whose advice it is; null where the village itself tells.</summary>
    public string? Department { get; private set; }

    public string? Adviser { get; private set; }

    public string ByName { get; private set; } = string.Empty;
}

/// <summary>Money of a source that went into the project; taken back it stays to be seen and counts no more.</summary>
internal sealed class ProjectSpending
{
    private ProjectSpending()
    {
    }

    public ProjectSpending(int number, ProjectSource source, Money amount, DateOnly on, string text, string byName) =>
        (Number, Source, Amount, On, Text, ByName) = (number, source, amount, on, text, byName);

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public ProjectSource Source { get; private set; }

    public Money Amount { get; private set; }

    public DateOnly On { get; private set; }

    public string Text { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>Why it counts no more; null while it does.</summary>
    public string? StruckWhy { get; private set; }

    public string? StruckBy { get; private set; }

    internal void Strike(string reason, string by) => (StruckWhy, StruckBy) = (reason, by);
}

/// <summary>The procurement record (招投标记录).</summary>
/// <param name="NoticedOn">招标公告日</param>
/// <param name="OpenedOn">开标日</param>
/// <param name="Price">中标价</param>
internal sealed record ProjectTender(ProcurementMethod Method, DateOnly? NoticedOn, DateOnly OpenedOn, int Bidders, string Winner, Money Price, string Supervisor);

/// <summary>The acceptance (验收).</summary>
/// <param name="People">验收人员</param>
internal sealed record ProjectAcceptance(DateOnly On, string People, string Finding);

/// <summary>The audit (审计).</summary>
/// <param name="Auditor">审计单位</param>
/// <param name="Cost">审定金额</param>
internal sealed record ProjectAudit(DateOnly On, string Auditor, Money Cost, string Finding);
