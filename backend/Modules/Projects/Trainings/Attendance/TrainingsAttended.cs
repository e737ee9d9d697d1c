using Assistance.Members.Contracts;
using Assistance.Projects.Contracts;
using Assistance.Projects.Data;
using Assistance.Projects.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Projects.Trainings.Attendance;

internal sealed class TrainingsAttended(ProjectsDb db) : ITrainingsAttended
{
    private const string Why = "A count of what somebody was taught, for who reviews the help that they had.";

    public Task<int> CountAsync(PersonId person, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var held = db.Unscoped<Training>(Why).Where(t => t.State == TrainingState.Held && t.On >= first && t.On <= last);
        return db.Unscoped<Trainee>(Why).Where(t => t.PersonId == person && t.State == TraineeState.Present && held.Any(h => h.Id == t.TrainingId)).Select(t => t.TrainingId).Distinct().CountAsync(cancellationToken);
    }
}
