namespace Assistance.Members.Contracts;

public interface ISecretaries
{
    /// <summary>Whether somebody leads a branch today: their account holds its secretary's post, or their file says so; of people whom the caller reaches.</summary>
    Task<bool> IsSecretaryAsync(PersonCard person, CancellationToken cancellationToken);
}
