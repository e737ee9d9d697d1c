using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Administration;

internal static class ListUsers
{
    private static readonly SortMap<User, UserId> Sorts =
        new SortMap<User, UserId>(user => user.Id, "account").By("account", user => user.AccountKey).By("name", user => user.Name).By("createdAt", user => user.CreatedAt);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get, "/users", ([AsParameters] PageRequest page, string? text, Role? role, AccountState? state) => new Query(page, text, role, state));

    /// <param name="Text">Part of the account or the name.</param>
    /// <param name="Holds">A role that they hold today.</param>
    [Allow(Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin)]
    internal sealed record Query(PageRequest Page, string? Text, Role? Holds, AccountState? State) : IQuery<Page<UserView>>;

    internal sealed class Handler(AccessDb db, BusinessClock clock) : IQueryHandler<Query, Page<UserView>>
    {
        public Task<Result<Page<UserView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            IQueryable<User> users = db.Users;
            if (!string.IsNullOrWhiteSpace(request.Text))
            {
                var (name, key) = (request.Text.Trim(), User.KeyOf(request.Text));
                users = users.Where(user => user.AccountKey.Contains(key) || user.Name.Contains(name));
            }

            if (request.Holds is { } role)
            {
                var today = clock.Today;
                users = users.Where(user => user.Posts.Any(post => post.Role == role && post.From <= today && (post.Until == null || post.Until >= today)));
            }

            users = request.State switch
            {
                AccountState.Enabled => users.Where(user => user.DisabledAt == null && user.FirstHalf == null),
                AccountState.AwaitingRelease => users.Where(user => user.DisabledAt == null && user.FirstHalf != null),
                AccountState.Disabled => users.Where(user => user.DisabledAt != null),
                _ => users,
            };
            return users.ToPageAsync(request.Page, Sorts, UserView.From(db), cancellationToken);
        }
    }
}
