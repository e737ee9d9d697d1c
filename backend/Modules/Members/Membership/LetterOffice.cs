using Assistance.Kernel.Calendar;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Membership;

/// <summary>Issues introduction letters, and takes back those whose member goes another way.</summary>
internal sealed class LetterOffice(MembersDb db, MembershipHistory history, BusinessClock clock)
{
    public async Task<Result<Transfer>> IssueAsync(Person person, Destination to, DateOnly on, int validDays, string? letterNumber, CancellationToken cancellationToken)
    {
        if (to.Branch is { } branch && branch.Id == person.OrgId)
            return MembersRefusals.AlreadyThere;
        if (to.Branch is { } kind && !OrganisationRules.MayHave(kind.Kind, person.PartyStatus))
            return MembersRefusals.MayNotBelong(kind.Kind);
        if (await OpenAsync(person.Id, cancellationToken) is not null)
            return MembersRefusals.TransferOpen;
        var from = await db.Unscoped<Organisation>("The branch of a person in scope.").SingleAsync(o => o.Id == person.OrgId, cancellationToken);
        var transfer = Transfer.Issue(Ids.New<TransferId>(clock.Time), person, from, to, on, on.AddDays(validDays), letterNumber);
        db.Add(transfer);
        history.Record(person, MembershipEventKind.LetterIssued, on, letterNumber is null ? to.Name : $"{to.Name}（{letterNumber}）");
        return transfer;
    }

    /// <summary>Who receives it: a branch of the county that is called so, alone or behind its committee's name, or else somewhere out of the county.</summary>
    public async Task<Result<Destination>> ReadAsync(string words, CancellationToken cancellationToken)
    {
        var organisations = db.Unscoped<Organisation>("What an organisation is called is no secret; a letter may be for any branch of the county.").Where(o => o.AbolishedOn == null);
        var named = await organisations
            .Join(organisations, o => o.CommitteeId, committee => (OrgId?)committee.Id, (branch, committee) => new { Branch = branch, Committee = committee.Name })
            .Where(row => row.Branch.Name == words || row.Committee + row.Branch.Name == words)
            .ToListAsync(cancellationToken);
        var branches = named.Where(row => OrganisationRules.IsBranch(row.Branch.Kind)).Select(row => row.Branch).ToList();
        return branches.Count switch
        {
            0 => new Destination(words),
            1 => new Destination(branches[0].Name, branches[0]),
            _ => MembersRefusals.DestinationNotOne,
        };
    }

    /// <summary>Where somebody dies, is lost, stopped or moved otherwise, their letter leads nowhere.</summary>
    public async Task WithdrawAsync(Person person, DateOnly on, string reason, CancellationToken cancellationToken)
    {
        if (await OpenAsync(person.Id, cancellationToken) is not { State: TransferState.Issued } open)
            return;
        open.Withdraw(on, reason);
        history.Record(person, MembershipEventKind.LetterWithdrawn, on, reason);
    }

    private Task<Transfer?> OpenAsync(PersonId id, CancellationToken cancellationToken) =>
        db.Unscoped<Transfer>("The one open letter of a person in scope.").AsTracking().SingleOrDefaultAsync(t => t.OpenKey == id.Value, cancellationToken);
}
