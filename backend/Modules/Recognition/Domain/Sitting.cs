using Assistance.Kernel.Scoping;
using Assistance.Recognition.Policy;

namespace Assistance.Recognition.Domain;

/// <summary>What a case is handled with: the procedure that it was opened under, who acts, and the day.</summary>
internal sealed record Sitting(ProcedurePolicy Procedure, Actor Actor, DateOnly Today, TimeProvider Time)
{
    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());
}
