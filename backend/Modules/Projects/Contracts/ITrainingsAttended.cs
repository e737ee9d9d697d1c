using Assistance.Members.Contracts;

namespace Assistance.Projects.Contracts;

/// <summary>What somebody was taught, for reviews of whoever helps them.</summary>
public interface ITrainingsAttended
{
    /// <summary>Trainings to which they, or somebody of their household in their place, came from a day to a day, both inclusive; for rows of the caller's own that name them.</summary>
    Task<int> CountAsync(PersonId person, DateOnly first, DateOnly last, CancellationToken cancellationToken);
}
