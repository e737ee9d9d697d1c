using Assistance.Kernel.Refusals;

namespace Assistance.Access.Domain;

internal static class AccessRefusals
{
    /// <summary>The same for an unknown account, a wrong password and a disabled account: an answer says nothing about who exists.</summary>
    public static readonly Refusal SignInFailed = new(
        RefusalKind.NotSignedIn, "access.sign_in_failed", "账号或密码不正确。", "The account or the password is wrong.");

    public static readonly Refusal Csrf = new(
        RefusalKind.Forbidden, "access.csrf", "页面已过期，请刷新后重试。", "This page is out of date; reload it and try again.");

    public static readonly Refusal CurrentPasswordWrong = Refusal.Rule(
        "access.current_password_wrong", "原密码不正确。", "The current password is wrong.").ForField("currentPassword");

    public static readonly Refusal PasswordUnchanged = Refusal.Rule(
        "access.password_unchanged", "新密码不能与原密码相同。", "The new password must differ from the current one.").ForField("newPassword");

    public static readonly Refusal AccountTaken = Refusal.Rule(
        "access.account_taken", "账号已被使用（不区分大小写），请换一个。", "This account is taken (upper and lower case count alike); choose another.").ForField("account");

    public static readonly Refusal FilterNotFound = Refusal.NotFound("access.filter_not_found", "没有找到这个常用筛选，请刷新后再看。", "No such saved filter; look again.");

    public static readonly Refusal TooManyFilters = Refusal.Rule(
        "access.too_many_filters", "每个列表最多保存二十个常用筛选，请先删除不用的。", "A list keeps twenty saved filters; remove one that you no longer use.");

    public static readonly Refusal FilterNameTaken = Refusal.Conflict("access.filter_name_taken", "这个名称刚刚保存过，请重试。", "This name was saved a moment ago; try again.");

    public static readonly Refusal UserNotFound = Refusal.NotFound("access.user_not_found", "没有找到该用户。", "There is no such user.");

    public static readonly Refusal AlreadyDisabled = Refusal.Illegal(
        "access.already_disabled", AccountState.Disabled, ["enableUser"], "账号已停用。", "The account is disabled already.");

    public static readonly Refusal NotDisabled = Refusal.Illegal(
        "access.not_disabled", AccountState.Enabled, ["disableUser"], "账号未停用。", "The account is not disabled.");

    public static readonly Refusal NotAwaitingRelease = Refusal.Conflict(
        "access.not_awaiting_release", "该账号无需放行；需要新密码时，请系统管理员先重置。", "The account does not wait for a release; for a new password the system administrator resets it first.");

    public static readonly Refusal NotOneself = new(
        RefusalKind.Forbidden, "access.not_oneself", "不能对自己的账号执行此操作，请由另一名管理员办理。", "Not on one's own account: another administrator does this.");

    public static readonly Refusal ReleasedByAnother = new(
        RefusalKind.Forbidden, "access.released_by_another",
        "安全管理员的账号由审计管理员放行，其他账号由安全管理员放行。",
        "A security administrator's account is released by the audit administrator, every other by the security administrator.");

    public static readonly Refusal NobodyToRelease = Refusal.Rule(
        "access.nobody_to_release", "没有可以放行该账号的管理员，请在服务器上用命令行重置。", "No administrator could release this account; reset it on the server's command line.");

    public static readonly Refusal LastAdministrator = Refusal.Rule(
        "access.last_administrator", "这是该类管理员中最后一名长期在任的，请先指定接任者（不设结束日期）。", "This is the last administrator of this kind whose post has no end; appoint a successor without one first.");

    public static readonly Refusal OrganisationNotFound = Refusal.Rule(
        "access.organisation_not_found", "没有找到该组织，请重新选择。", "There is no such organisation; choose again.").ForField("organisationId");

    public static readonly Refusal SessionNotFound = Refusal.NotFound("access.session_not_found", "没有找到该登录会话。", "There is no such session.");

    public static readonly Refusal RolesExclude = Refusal.Rule(
        "access.roles_exclude",
        "系统管理员、安全管理员、审计管理员三员相互排斥，且不得兼任业务岗位。",
        "The system, security and audit administrators exclude one another and every business role.");

    public static readonly Refusal RoleNotHere = Refusal.Rule(
        "access.role_not_here",
        "该岗位不能设在此类组织：支部书记设在党支部，乡镇党委岗位设在乡镇党委或工委，县委组织部岗位和三员设在县委组织部，领导和监督小组设在县或乡镇。",
        "This post is not held at an organisation of this kind: a secretary's is at a branch, a township committee's at a township or work committee, the county department's and the administrators' at the county, a leader's and the panel's at county or township.");

    public static readonly Refusal PostHeld = Refusal.Rule(
        "access.post_held", "该用户在此组织已有同一岗位，请先结束原岗位。", "The user holds this post already; end that one first.");

    public static readonly Refusal TooManyPosts = Refusal.Rule(
        "access.too_many_posts", "同一用户最多兼任 4 个岗位；请改在上级组织任职。", "One user holds at most 4 posts; give one at the organisation above instead.");

    public static readonly Refusal PostNotFound = Refusal.NotFound("access.post_not_found", "没有找到该岗位。", "There is no such post.");

    public static readonly Refusal PostEnded = Refusal.Conflict("access.post_ended", "该岗位届时已经结束，请选择更早的日期。", "The post has ended by then; choose an earlier day.");

    public static readonly Refusal PeriodReversed = Refusal.Rule(
        "access.period_reversed", "结束日期早于开始日期，请改正。", "The period ends before it begins; correct one of the days.").ForField("until");

    public static readonly Refusal SetUpLinkInvalid = new(
        RefusalKind.Forbidden, "access.set_up_link_invalid",
        "初始化链接无效、已使用或已过期。请重新启动服务，用新打印的链接。",
        "The set-up link is wrong, used or expired. Restart the server and use the link that it prints.");

    public static readonly Refusal SetUpDone = Refusal.Conflict(
        "access.set_up_done", "系统已完成初始化，请直接登录。", "The system is set up already; sign in.");

    public static Refusal PlaceUnknown(string divisionCode) => Refusal.Rule(
        "access.place_unknown", $"本县没有区划代码 {divisionCode}，请从列表中选择。", $"There is no {divisionCode} in this county; choose from the list.").ForField("accounts");

    public static Refusal TooManyTries(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new Refusal(RefusalKind.TooMany, "access.too_many_tries", $"尝试次数过多，请 {seconds} 秒后再试。", $"Too many tries; try again in {seconds} seconds.")
            .With(Refusal.RetryAfterSeconds, seconds);
    }
}
