using Assistance.Kernel.Calendar;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Duplicates;

/// <summary>Says that two records are two people's, and why; they are not asked about again.</summary>
internal static class DismissDuplicate
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Create, "/duplicates/dismissals", (Command body) => body);

    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(PersonId PersonId, PersonId OtherId, string Reason) : ICommand<DismissalView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(DuplicateDismissal.LongestReason);
    }

    internal sealed class Handler(MembersDb db, DbSession session, BusinessClock clock) : ICommandHandler<Command, DismissalView>
    {
        public async Task<Result<DismissalView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var people = await db.People.Where(p => p.Id == request.PersonId || p.Id == request.OtherId).ToListAsync(cancellationToken);
            if (people is [_] && request.PersonId == request.OtherId)
                return MergerRefusals.Itself;
            if (people is not [var one, var other])
                return MembersRefusals.PersonNotFound;
            if (one.MergedInto is not null || other.MergedInto is not null)
                return MembersRefusals.RecordMerged;
            var dismissal = DuplicateDismissal.Of(Ids.New<DismissalId>(clock.Time), one, other, request.Reason, session.Context.Actor.Name, clock.Today);
            db.Add(dismissal);
            return await db.TrySaveAsync(cancellationToken) ? DismissalView.Of(dismissal) : MergerRefusals.AlreadyDismissed;
        }
    }
}
