using System.Text.Json.Serialization;
using Assistance.Kernel.Forms;
using Assistance.Kernel.Http;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Members.Contracts;
using FluentValidation;
using Microsoft.AspNetCore.Routing;

namespace Assistance.Members.Forms;

/// <summary>The same document with the whole identity number and telephone, for somebody who says why; the reason is kept.</summary>
internal static class ExportPersonFormInFull
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapUseCase<Command>(HttpVerb.Post, "/people/{personId}/form-documents/in-full", (PersonId personId, Command body) => body with { PersonId = personId });

    /// <param name="Reason">Four characters at the least.</param>
    [Allow(Role.TownshipCommittee, Role.CountyDepartment)]
    internal sealed record Command(string Reason) : ILongCommand<FileAnswer>
    {
        [JsonIgnore]
        public PersonId PersonId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).SaysWhyInFull();
    }

    internal sealed class Handler(PersonSheets forms, FormFiles files) : ILongCommandHandler<Command, FileAnswer>
    {
        public async Task<Result<FileAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var filled = await forms.FillAsync(request.PersonId, inFull: true, cancellationToken);
            return filled.Succeeded
                ? await files.TakeAsync(filled.Value.Form, ("person", request.PersonId.ToString(), filled.Value.Path), request.Reason, cancellationToken)
                : filled.Refusal;
        }
    }
}
