using Assistance.Kernel.Data;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;

namespace Assistance.Projects.Domain;

/// <summary>Work that somebody found by what they were taught (rule I7).</summary>
internal sealed record JobFound(string Employer, DateOnly On);

/// <summary>Somebody on the list of a training: whether they came, master the skill, and found work by it.</summary>
internal sealed class Trainee : Aggregate, IScoped
{
    private Trainee()
    {
    }

    public TraineeId Id { get; private set; }

    public TrainingId TrainingId { get; private set; }

    /// <summary>Of the training.</summary>
    public OrgPath OrgPath { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Who of the person's household comes in their place; empty where they come themselves.</summary>
    public string Relative { get; private set; } = string.Empty;

    /// <summary>As it was when they were put on the list.</summary>
    public Background Background { get; private set; }

    public TraineeState State { get; private set; }

    public DateOnly? MasteredOn { get; private set; }

    public string? Employer { get; private set; }

    public DateOnly? EmployedOn { get; private set; }

    public static Trainee Enrol(TraineeId id, Training training, PersonId person, string? relative, Background background) => new()
    {
        Id = id,
        TrainingId = training.Id,
        OrgPath = training.OrgPath,
        PersonId = person,
        Relative = relative?.Trim() ?? string.Empty,
        Background = background,
    };

    /// <summary>Said again, it changes nothing. Who turns out not to have been there has mastered nothing by it.</summary>
    public void Mark(TraineeState state)
    {
        State = state;
        if (state != TraineeState.Present)
            (MasteredOn, Employer, EmployedOn) = (null, null, null);
    }

    public Refusal? Master(DateOnly today)
    {
        if (State != TraineeState.Present)
            return TrainingRefusals.NotPresent;
        if (Relative.Length > 0)
            return TrainingRefusals.RelativeHasNoFile;
        MasteredOn ??= today;
        return null;
    }

    /// <param name="job">Null takes back what was recorded in error.</param>
    public Refusal? FoundWork(JobFound? job, DateOnly trainedOn, DateOnly today)
    {
        if (State != TraineeState.Present)
            return TrainingRefusals.NotPresent;
        if (job is { } found && (found.On < trainedOn || found.On > today))
            return TrainingRefusals.NotThatDay(trainedOn, today);
        (Employer, EmployedOn) = (job?.Employer.Trim(), job?.On);
        return null;
    }
}
