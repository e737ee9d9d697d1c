using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>What is told (rule A11: 销售, 新技术新品种, 岗位).</summary>
internal enum InformationKind
{
    /// <summary>产品销售</summary>
    Sales,

    /// <summary>新技术新品种</summary>
    Technology,

    /// <summary>就业岗位</summary>
    Jobs,
}

/// <summary>As what somebody serves the people of an organisation (rule A11).</summary>
internal enum AgentRole
{
    /// <summary>创业信息员</summary>
    InformationOfficer,

    /// <summary>产品推销员</summary>
    SalesOfficer,

    /// <summary>技术指导员</summary>
    TechnicalInstructor,
}

/// <param name="Skills">Codes: whom it suits by what they can.</param>
/// <param name="Wishes">Codes: whom it suits by what they wish.</param>
internal sealed record InformationText(InformationKind Kind, string Title, string Text, DateOnly ValidUntil, IReadOnlyList<string> Skills, IReadOnlyList<string> Wishes, string? Contact = null);

/// <summary>A piece of information, told until a day to whoever it suits.</summary>
[Unscoped("Published: what sells, what is new and who wants workers is for the whole county.")]
internal sealed class InformationItem : Aggregate
{
    private InformationItem()
    {
    }

    public InformationId Id { get; private set; }

    public OrgId OrganisationId { get; private set; }

    public InformationKind Kind { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public string Text { get; private set; } = string.Empty;

    public string? Contact { get; private set; }

    public IReadOnlyList<string> Skills { get; private set; } = [];

    public IReadOnlyList<string> Wishes { get; private set; } = [];

    public DateOnly PublishedOn { get; private set; }

    public DateOnly ValidUntil { get; private set; }

    public UserId By { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    /// <summary>As what the author served that day; null where they served as none of the three.</summary>
    public AgentRole? ByRole { get; private set; }

    public static Result<InformationItem> Publish(InformationId id, OrgId organisation, InformationText text, ProjectHand hand, AgentRole? role, DateOnly today)
    {
        if (text.ValidUntil < today)
            return InformationRefusals.Past(today);
        return new InformationItem
        {
            Id = id,
            OrganisationId = organisation,
            Kind = text.Kind,
            Title = text.Title.Trim(),
            Text = text.Text.Trim(),
            Contact = string.IsNullOrWhiteSpace(text.Contact) ? null : text.Contact.Trim(),
            Skills = [.. text.Skills.Distinct(StringComparer.Ordinal)],
            Wishes = [.. text.Wishes.Distinct(StringComparer.Ordinal)],
            PublishedOn = today,
            ValidUntil = text.ValidUntil,
            By = hand.Id,
            ByName = hand.Name,
            ByRole = role,
        };
    }

    /// <summary>Is told no more from today on.</summary>
    public Refusal? Withdraw(UserId by, DateOnly today)
    {
        if (by != By)
            return InformationRefusals.NotTheAuthor;
        if (ValidUntil < today)
            return InformationRefusals.OverAlready;
        ValidUntil = today.AddDays(-1);
        return null;
    }
}

/// <summary>Somebody who serves as one of the three at an organisation, from a day to a day.</summary>
internal sealed class Agent : Aggregate, IScoped
{
    private Agent()
    {
    }

    public AgentId Id { get; private set; }

    public OrgId OrganisationId { get; private set; }

    public OrgPath OrgPath { get; private set; }

    public PersonId PersonId { get; private set; }

    public AgentRole Role { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public static Result<Agent> Appoint(AgentId id, OrgCard organisation, PersonId person, AgentRole role, DateOnly from, DateOnly today) => from > today
        ? InformationRefusals.NotThatDay(today)
        : new Agent { Id = id, OrganisationId = organisation.Id, OrgPath = organisation.Path, PersonId = person, Role = role, From = from };

    public Refusal? End(DateOnly on, DateOnly today)
    {
        if (Until is not null)
            return InformationRefusals.EndedAlready;
        if (on < From || on > today)
            return InformationRefusals.NotThatDay(today);
        Until = on;
        return null;
    }
}

internal static class InformationRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("projects.information_not_found", "没有找到这条信息。", "No such information.");

    public static readonly Refusal AgentNotFound = Refusal.NotFound("projects.agent_not_found", "没有找到该信息员，或不在您的管理范围内。", "Nobody such serves, or outside your scope.");

    public static readonly Refusal NotTheAuthor = new(RefusalKind.Forbidden, "projects.information_of_another", "信息由发布人撤回，请与发布人联系。", "It is withdrawn by who published it; ask them.");

    public static readonly Refusal OverAlready = Refusal.Conflict("projects.information_over", "这条信息已经失效。", "It is told no more already.");

    public static readonly Refusal EndedAlready = Refusal.Conflict("projects.agent_ended", "该人员已经卸任。", "They serve no more already.");

    public static readonly Refusal ServesAlready = Refusal.Conflict("projects.agent_serves", "该人员已在此担任这一职责。", "They serve as this here already.").ForField("personId");

    public static Refusal Past(DateOnly today) => Refusal.Rule("projects.information_past", $"有效期应不早于今天（{today:yyyy-MM-dd}）。", $"Valid until today ({today:yyyy-MM-dd}) or later.").ForField("text.validUntil");

    public static Refusal NotThatDay(DateOnly today) => Refusal.Rule("projects.agent_not_that_day", $"日期应在任职日之后、今天（{today:yyyy-MM-dd}）之前。", $"Not before they began and not after today ({today:yyyy-MM-dd}).").ForField("on");
}
