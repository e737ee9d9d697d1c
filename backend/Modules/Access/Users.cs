using Assistance.Access.Administration;
using Assistance.Access.Contracts;
using Assistance.Access.Data;
using Assistance.Access.Domain;
using Assistance.Access.Passwords;
using Assistance.Kernel.Calendar;
using Assistance.Kernel.Protection;
using Assistance.Kernel.Refusals;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Access;

internal sealed class Users(AccessDb db, PasswordVault passwords, FieldProtector protector, BusinessClock clock) : IUsers
{
    public async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(IReadOnlyCollection<UserId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? new Dictionary<UserId, string>() : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);

    public async Task<UserId?> FindByAccountAsync(string account, CancellationToken cancellationToken)
    {
        var key = User.KeyOf(account);
        return await db.Users.Where(u => u.AccountKey == key).Select(u => (UserId?)u.Id).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<UserId>> HoldingAsync(IReadOnlyCollection<Role> roles, OrgPath path, Standing standing, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var end = path.UpperBound;
        var below = standing == Standing.AtOrBelow;
        var places = standing == Standing.AtOrAbove ? UpFrom(path) : [path];
        return await db.Users
            .Where(u => u.DisabledAt == null && u.Posts.Any(p =>
                roles.Contains(p.Role) && p.From <= today && (p.Until == null || p.Until >= today)
                && (below ? p.OrgPath.CompareTo(path) >= 0 && p.OrgPath.CompareTo(end) < 0 : places.Contains(p.OrgPath))))
            .Select(u => u.Id).ToListAsync(cancellationToken);
    }

    private static List<OrgPath> UpFrom(OrgPath path)
    {
        var places = new List<OrgPath>();
        for (; path != OrgPath.Root; path = path.Parent)
            places.Add(path);
        return places;
    }

    public async Task<Result<UserId>> CreateAsync(NewUser user, CancellationToken cancellationToken)
    {
        if (PasswordRules.Check(user.Password, user.Account, "password") is { } weak)
            return weak;
        var id = Ids.New<UserId>(clock.Time);
        var phone = protector.SealPhone(id, user.Phone);
        if (phone.Refusal is { } wrong)
            return wrong;
        var created = User.Create(id, user.Account, user.Name, passwords.Hash(user.Password), user.MustChangePassword, clock.Now);
        created.CallThem(user.Name, phone.Value);
        if (await db.Users.AnyAsync(u => u.AccountKey == created.AccountKey, cancellationToken))
            return AccessRefusals.AccountTaken;
        db.Users.Add(created);
        return await db.TrySaveAsync(cancellationToken) ? id : AccessRefusals.AccountTaken;
    }

    public async Task<Result<Done>> GivePostAsync(UserId user, Role role, OrganisationPlace organisation, DateOnly from, CancellationToken cancellationToken)
    {
        var holder = await db.Users.AsTracking().SingleOrDefaultAsync(u => u.Id == user, cancellationToken);
        if (holder is null)
            return AccessRefusals.UserNotFound;
        var given = holder.Give(Ids.New<PostId>(clock.Time), role, organisation, from, until: null);
        return given.Refusal is { } refusal ? refusal : Done.Value;
    }
}
