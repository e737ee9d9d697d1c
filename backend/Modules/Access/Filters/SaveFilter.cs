using System.Text.Json;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Kernel.Data;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Kernel.Values;
using FluentValidation;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access.Filters;

/// <summary>Gives a name to the conditions of a list; the same name again replaces them.</summary>
internal static class SaveFilter
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapUseCase<Command>(HttpVerb.Post, "/saved-filters", (Command body) => body);

    /// <param name="Screen">The list, as the client names it.</param>
    /// <param name="Conditions">A JSON object, the client's own.</param>
    [AllowSignedIn]
    internal sealed record Command(string Screen, string Name, JsonElement Conditions) : ICommand<SavedFilterView>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Screen).NotEmpty().MaximumLength(SavedFilter.LongestScreen);
            RuleFor(c => c.Name).NotEmpty().MaximumLength(SavedFilter.LongestName).WithName("名称");
            RuleFor(c => c.Conditions).Must(conditions => conditions.ValueKind == JsonValueKind.Object && conditions.GetRawText().Length <= SavedFilter.LongestConditions)
                .WithName("查询条件");
        }
    }

    internal sealed class Handler(AccessDb db, DbSession session) : ICommandHandler<Command, SavedFilterView>
    {
        public async Task<Result<SavedFilterView>> Handle(Command request, CancellationToken cancellationToken)
        {
            var user = session.Context.Actor.UserId!.Value;
            var own = await db.SavedFilters.AsTracking().Where(f => f.UserId == user && f.Screen == request.Screen).ToListAsync(cancellationToken);
            var (name, conditions) = (request.Name.Trim(), request.Conditions.GetRawText());
            if (own.Find(f => f.Name == name) is { } same)
            {
                same.Replace(conditions);
                return SavedFilterView.Of(same);
            }

            if (own.Count >= SavedFilter.Most)
                return AccessRefusals.TooManyFilters;
            var filter = new SavedFilter(Ids.New<SavedFilterId>(session.Clock.Time), user, request.Screen, name, conditions);
            db.Add(filter);
            return await db.TrySaveAsync(cancellationToken) ? SavedFilterView.Of(filter) : AccessRefusals.FilterNameTaken;
        }
    }
}
