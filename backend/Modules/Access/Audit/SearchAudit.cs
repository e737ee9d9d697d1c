using System.Linq.Expressions;
using Assistance.Access.Data;
using Assistance.Kernel.Audit;
using Assistance.Kernel.Http;
using Assistance.Kernel.Paging;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Access.Audit;

/// <summary>
/// Who did what, newest first. The audit administrator sees all records and no values: only which fields changed, and digests to compare them by.
/// The department and the oversight panel see the values of what lies within their scope.
/// </summary>
internal static class SearchAudit
{
    private static readonly SortMap<AuditRecord, Guid> Sorts = new SortMap<AuditRecord, Guid>(record => record.Id, "-at").By("at", record => record.At);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Query>(
        HttpVerb.Get,
        "/audit-records",
        ([AsParameters] PageRequest page, string? actor, string? operation, AuditAction? action, string? subjectType, string? subjectId, DateTimeOffset? from, DateTimeOffset? until) =>
            new Query(page, actor, operation, action, subjectType, subjectId, from, until));

    /// <param name="Actor">Part of the name.</param>
    /// <param name="Operation">An operationId, or a job's name.</param>
    /// <param name="From">An instant.</param>
    /// <param name="Until">An instant, exclusive.</param>
    [Allow(Role.AuditAdmin, Role.OversightPanel, Role.CountyDepartment)]
    internal sealed record Query(
        PageRequest Page, string? Actor, string? Operation, AuditAction? Action, string? SubjectType, string? SubjectId, DateTimeOffset? From, DateTimeOffset? Until)
        : IQuery<Page<AuditRecordView>>;

    internal sealed class Handler(AccessDb db, RequestContext context, FieldProtector protector) : IQueryHandler<Query, Page<AuditRecordView>>
    {
        public async Task<Result<Page<AuditRecordView>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var administrator = context.Actor.Holds(Role.AuditAdmin);
            var records = db.Set<AuditRecord>().AsQueryable();
            if (!administrator)
                records = records.Where(Within(context.Scope.Roots));
            if (!string.IsNullOrWhiteSpace(request.Actor))
                records = records.Where(record => record.ActorName.Contains(request.Actor.Trim()));
            if (!string.IsNullOrWhiteSpace(request.Operation))
                records = records.Where(record => record.Operation == request.Operation);
            if (request.Action is { } action)
                records = records.Where(record => record.Action == action);
            if (!string.IsNullOrWhiteSpace(request.SubjectType))
                records = records.Where(record => record.SubjectType == request.SubjectType);
            if (!string.IsNullOrWhiteSpace(request.SubjectId))
                records = records.Where(record => record.SubjectId == request.SubjectId);
            if (request.From?.UtcDateTime is { } from)
                records = records.Where(record => record.At >= from);
            if (request.Until?.UtcDateTime is { } until)
                records = records.Where(record => record.At < until);
            var page = await records.ToPageAsync(request.Page, Sorts, record => record, cancellationToken);
            return page.Refusal is { } refusal
                ? refusal
                : new Page<AuditRecordView>([.. page.Value.Items.Select(record => AuditRecordView.Of(record, administrator ? protector : null))], page.Value.Next);
        }

        private static Expression<Func<AuditRecord, bool>> Within(IReadOnlyList<OrgPath> roots)
        {
            // Records of no organisation (accounts, sign-ins) are nobody's but the audit administrator's.
            Expression<Func<AuditRecord, bool>> within = record => false;
            foreach (var root in roots)
            {
                var (low, high) = (root, root.UpperBound);
                Expression<Func<AuditRecord, bool>> below = record => record.OrgPath.CompareTo(low) >= 0 && record.OrgPath.CompareTo(high) < 0;
                var row = within.Parameters[0];
                within = Expression.Lambda<Func<AuditRecord, bool>>(
                    Expression.OrElse(within.Body, Microsoft.EntityFrameworkCore.Query.ReplacingExpressionVisitor.Replace(below.Parameters[0], row, below.Body)), row);
            }

            return within;
        }
    }
}
