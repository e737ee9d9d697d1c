using Assistance.Kernel.Refusals;

namespace Assistance.Projects.Domain;

/// <summary>Half of a calendar year, as the field reports it.</summary>
/// <param name="Half">1 or 2.</param>
internal sealed record HalfYearOf(int Year, int Half)
{
    public DateOnly FirstDay => new(Year, Half == 1 ? 1 : 7, 1);

    public DateOnly LastDay => Half == 1 ? new(Year, 6, 30) : new(Year, 12, 31);
}

/// <summary>A time for which a project is shown to others as an example (示范基地, rule H9).</summary>
internal sealed class DemonstrationBase
{
    private DemonstrationBase()
    {
    }

    public DemonstrationBase(int number, DateOnly on, string reason, string byName) => (Number, NamedOn, Reason, NamedBy) = (number, on, reason, byName);

    public int Number { get; private set; }

    public DateOnly NamedOn { get; private set; }

    public string Reason { get; private set; } = string.Empty;

    public string NamedBy { get; private set; } = string.Empty;

    public DateOnly? WithdrawnOn { get; private set; }

    public string? WithdrawnWhy { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public bool StandsOn(DateOnly day) => NamedOn <= day && (WithdrawnOn is null || WithdrawnOn > day);

    public void Withdraw(DateOnly on, string reason, string byName) => (WithdrawnOn, WithdrawnWhy, WithdrawnBy) = (on, reason, byName);
}

/// <summary>Whom a project leads along at the end of a half-year: members of the party, and others (带动党员、群众).</summary>
internal sealed class LedAlong
{
    private LedAlong()
    {
    }

    public LedAlong(HalfYearOf half, int members, int others, string byName) => (Year, Half, Members, Others, ByName) = (half.Year, half.Half, members, others, byName);

    public int Year { get; private set; }

    public int Half { get; private set; }

    public int Members { get; private set; }

    public int Others { get; private set; }

    public string ByName { get; private set; } = string.Empty;

    public void Correct(int members, int others, string byName) => (Members, Others, ByName) = (members, others, byName);
}

internal static class OutcomeRefusals
{
    public static readonly Refusal NotAtWork = Refusal.Conflict("projects.not_at_work", "施工（实施）、已验收或已审计的项目才能命名为示范基地。", "Only a project at work, accepted or audited can be a demonstration base.");

    public static readonly Refusal BaseAlready = Refusal.Conflict("projects.base_already", "该项目已经是示范基地。", "The project is a demonstration base already.");

    public static readonly Refusal NoBase = Refusal.Conflict("projects.no_base", "该项目现在不是示范基地。", "The project is no demonstration base now.");

    public static readonly Refusal NotThatHalf = Refusal.Rule("projects.not_that_half", "半年应在项目提出之后，且已经开始。", "A half-year that has begun, and not before the project was proposed.");
}
