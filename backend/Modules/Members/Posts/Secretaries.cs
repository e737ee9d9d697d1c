using Assistance.Access.Contracts;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Scoping;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Posts;

internal sealed class Secretaries(MembersDb db, IUsers users, BusinessClock clock) : ISecretaries
{
    private const string OfAVillage = "partySecretary";

    public async Task<bool> IsSecretaryAsync(PersonCard person, CancellationToken cancellationToken)
    {
        if (person.UserId is { } account && (await users.HoldingAsync([Role.BranchSecretary], person.OrgPath, Standing.At, cancellationToken)).Contains(account))
            return true;
        var posts = await db.InScope<Person>().Where(p => p.Id == person.Id).Select(p => p.PostsHeld).SingleOrDefaultAsync(cancellationToken);
        return posts?.Any(post => post.Post == OfAVillage && post.From <= clock.Today && (post.Until is not { } until || until >= clock.Today)) == true;
    }
}
