using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Values;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Assistance.Members.Names;

/// <summary>Finds people by a part of their name or its initials without reading every name, on every engine.</summary>
internal static class NameSearch
{
    /// <param name="people">Within the caller's reach.</param>
    /// <param name="db">Where their grams are.</param>
    /// <param name="wanted">Its members are all the values that the query takes up.</param>
    public static IQueryable<Person> Named(this IQueryable<Person> people, MembersDb db, NameWanted wanted) =>
        people.Named(db.Unscoped<NameGram>("Leads to people who are asked for within the scope."), wanted);

    /// <param name="people">Within the caller's reach.</param>
    /// <param name="grams">Of these people, and perhaps of others.</param>
    /// <param name="wanted">Its members are all the values that the query takes up.</param>
    [SuppressMessage("Globalization", "CA1309:Use ordinal string comparison", Justification = "The database compares grams by code point.")]
    public static IQueryable<Person> Named(this IQueryable<Person> people, IQueryable<NameGram> grams, NameWanted wanted)
    {
        if (wanted == NameWanted.Any)
            return people;

        // By the whole key, so that each person comes once and in the order in which lists show people.
        var named = wanted.Until is null
            ? people.Where(p => grams.Any(g => g.Gram == wanted.From && g.OrgPath == p.OrgPath && g.PersonId == p.Id))
            : people.Where(p => grams.Any(g =>
                string.Compare(g.Gram, wanted.From) >= 0 && string.Compare(g.Gram, wanted.Until) < 0 && g.OrgPath == p.OrgPath && g.PersonId == p.Id));
        return wanted.Pattern is null ? named : named.Where(p => EF.Functions.Like(p.Name, wanted.Pattern, NamePattern.Escape));
    }

    /// <summary>Writes the grams of the people who are about to be saved under another name or in another place.</summary>
    public static async Task FollowAsync(MembersDb db, IEnumerable<EntityEntry> changed, CancellationToken cancellationToken)
    {
        foreach (var person in changed.Where(entry => entry.Entity is Person).Select(entry => entry.Context.Entry((Person)entry.Entity)))
        {
            var (name, path) = (person.Property(p => p.Name), person.Property(p => p.OrgPath));
            if (person.State == EntityState.Modified && !name.IsModified && !path.IsModified)
                continue;
            if (person.State != EntityState.Added)
                await ForgetAsync(db, person.Entity, name.OriginalValue, path.OriginalValue, cancellationToken);
            if (person.State != EntityState.Deleted)
                db.AddRange(GramsOf(person.Entity));
        }
    }

    public static IEnumerable<NameGram> GramsOf(Person person) => NameGrams.Of(person.Name).Select(gram => new NameGram(gram, person.OrgPath, person.Id));

    private static Task<int> ForgetAsync(MembersDb db, Person person, string name, OrgPath path, CancellationToken cancellationToken)
    {
        var grams = NameGrams.Of(name).ToList();
        return db.Unscoped<NameGram>("Of a person who is changed.")
            .Where(g => grams.Contains(g.Gram) && g.OrgPath == path && g.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
