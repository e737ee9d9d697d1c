using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>What somebody came for to a service centre (rule I7).</summary>
internal enum ServiceMatter
{
    /// <summary>政策咨询</summary>
    Policy,

    /// <summary>困难救助</summary>
    Aid,

    /// <summary>就业和培训</summary>
    Work,

    /// <summary>借款和项目</summary>
    Loan,

    /// <summary>组织关系</summary>
    Membership,

    /// <summary>其他</summary>
    Other,
}

/// <summary>Of which level the centre is (rule I7: village, township, street).</summary>
internal enum ServiceLevel
{
    Village,
    Township,
    County,
}

/// <summary>Who came to a service centre, for what, and what was done.</summary>
internal sealed class ServiceEntry : Aggregate, IScoped
{
    private ServiceEntry()
    {
    }

    public ServiceEntryId Id { get; private set; }

    public OrgId OrganisationId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public ServiceLevel Level { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Null where whoever came did not say or has no file.</summary>
    public PersonId? PersonId { get; private set; }

    public ServiceMatter Matter { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>What was done.</summary>
    public string Done { get; private set; } = string.Empty;

    public string ByName { get; private set; } = string.Empty;

    /// <summary>Recorded in error: stays to be seen and counts no more.</summary>
    public string? StruckWhy { get; private set; }

    public static Result<ServiceEntry> Record(ServiceEntryId id, OrgCard centre, ServiceLevel level, DateOnly on, ProjectHand hand, ServiceSaid said, DateOnly today) => on > today
        ? ServiceRefusals.NotYet
        : new ServiceEntry
        {
            Id = id,
            OrganisationId = centre.Id,
            OrgPath = centre.Path,
            Level = level,
            On = on,
            PersonId = said.PersonId,
            Matter = said.Matter,
            Text = said.Text.Trim(),
            Done = said.Done.Trim(),
            ByName = hand.Name,
        };

    public Refusal? Strike(string reason)
    {
        if (StruckWhy is not null)
            return ServiceRefusals.StruckAlready;
        StruckWhy = reason.Trim();
        return null;
    }
}

/// <param name="PersonId">Who came; null where they did not say.</param>
/// <param name="Done">What was done.</param>
internal sealed record ServiceSaid(ServiceMatter Matter, string Text, string Done, PersonId? PersonId = null);

internal static class ServiceRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("projects.service_entry_not_found", "没有找到这条服务记录，或不在您的管理范围内。", "No such entry, or outside your scope.");

    public static readonly Refusal NotYet = Refusal.Rule("projects.service_day", "服务日期不能晚于今天。", "Not later than today.").ForField("on");

    public static readonly Refusal StruckAlready = Refusal.Conflict("projects.service_struck", "这条服务记录已经撤销。", "It has been taken back already.");
}
