using System.Linq.Expressions;
using Assistance.Kernel.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Kernel.WorkList;

/// <summary>
/// A module's say in what waits for somebody. Register with <c>AddScoped&lt;IWorkItemSource, X&gt;()</c>. It is asked only for those who hold one of
/// the kind's roles, and within the reach of just these posts: its context's scope filter already shows the right rows.
/// </summary>
public interface IWorkItemSource
{
    WorkKind Kind { get; }

    /// <param name="most">Items wanted, the most urgent first; counts are of all.</param>
    Task<WorkItems> ListAsync(int most, CancellationToken cancellationToken);
}

/// <summary>What is to be done, and by whom.</summary>
/// <param name="Name">Stable, in camel case: the client's icon and link hang on it. As <c>appraisalDue</c>.</param>
/// <param name="Chinese">As a heading: 待民主评议.</param>
public sealed record WorkKind(string Name, string Chinese, string English, params Role[] Roles);

/// <param name="SubjectType">What it is about, in camel case: <c>application</c>, <c>pair</c>, <c>visit</c>, <c>notice</c>; the client makes the link from it.</param>
/// <param name="Chinese">One line that says whom or what it concerns; no sensitive number.</param>
/// <param name="OrganisationName">Whose it is.</param>
/// <param name="DueOn">Last day; null where nothing presses.</param>
public sealed record WorkItem(string SubjectType, string SubjectId, string Chinese, string English, string OrganisationName, DateOnly? DueOn);

/// <param name="Overdue">Of these, those whose last day is past.</param>
public sealed record WorkItems(int Count, int Overdue, IReadOnlyList<WorkItem> Items)
{
    public static WorkItems None { get; } = new(0, 0, []);

    /// <summary>Counts the rows, and takes the most urgent.</summary>
    /// <param name="rows">What waits, within the caller's reach.</param>
    /// <param name="dueOn">The row's last day.</param>
    /// <param name="today">The business date.</param>
    public static async Task<WorkItems> OfAsync<TRow>(
        IQueryable<TRow> rows, Expression<Func<TRow, DateOnly>> dueOn, DateOnly today, int most, Expression<Func<TRow, WorkItem>> select, CancellationToken cancellationToken)
    {
        var items = await rows.OrderBy(dueOn).Take(most).Select(select).ToListAsync(cancellationToken);
        if (items.Count == 0)
            return None;
        var overdue = Expression.Lambda<Func<TRow, bool>>(Expression.LessThan(dueOn.Body, Expression.Constant(today)), dueOn.Parameters);
        return new WorkItems(
            items.Count < most ? items.Count : await rows.CountAsync(cancellationToken),
            await rows.CountAsync(overdue, cancellationToken),
            items);
    }
}
