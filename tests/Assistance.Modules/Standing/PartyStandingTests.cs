using System.Globalization;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Modules.Tests.Standing;

public sealed class PartyStandingTests
{
    /// <summary>The day of joining, that of full membership, what does not count, the day asked about; the first day that counts, and the completed years.</summary>
    [Theory]

    // No probation: from the approval, whatever day of full membership somebody wrote.
    [InlineData("1921-07-01", "", "", "1971-07-01", "1921-07-01", 50)]
    [InlineData("1923-06-09", "", "", "1973-06-08", "1923-06-09", 49)]
    [InlineData("1928-06-18", "", "", "1978-06-18", "1928-06-18", 50)]
    [InlineData("1937-07-06", "1938-01-06", "", "1987-07-06", "1937-07-06", 50)]
    [InlineData("1945-04-22", "", "", "1995-04-22", "1945-04-22", 50)]
    [InlineData("1945-04-22", "1945-10-22", "", "1995-04-21", "1945-04-22", 49)]
    [InlineData("1969-04-01", "", "", "2019-04-01", "1969-04-01", 50)]
    [InlineData("1969-04-01", "1970-04-01", "", "2019-03-31", "1969-04-01", 49)]
    [InlineData("1975-07-01", "1976-07-01", "", "2025-07-01", "1975-07-01", 50)]
    [InlineData("1977-08-11", "", "", "2027-08-11", "1977-08-11", 50)]
    [InlineData("1977-08-11", "1978-08-11", "", "2027-08-10", "1977-08-11", 49)]

    // Probation: from full membership.
    [InlineData("1923-06-10", "1923-09-10", "", "1973-09-10", "1923-09-10", 50)]
    [InlineData("1927-04-26", "1927-10-26", "", "1977-10-25", "1927-10-26", 49)]
    [InlineData("1927-04-27", "1927-04-27", "", "1977-04-27", "1927-04-27", 50)]
    [InlineData("1927-04-27", "1927-07-27", "", "1977-04-27", "1927-07-27", 49)]
    [InlineData("1928-06-17", "1928-09-17", "", "1978-09-17", "1928-09-17", 50)]
    [InlineData("1945-04-23", "1945-10-23", "", "1995-10-23", "1945-10-23", 50)]
    [InlineData("1945-04-23", "1947-04-23", "", "1997-04-22", "1947-04-23", 49)]
    [InlineData("1949-09-30", "1950-09-30", "", "2000-09-30", "1950-09-30", 50)]
    [InlineData("1956-09-14", "1957-09-14", "", "2007-09-14", "1957-09-14", 50)]
    [InlineData("1956-09-15", "1957-09-15", "", "2007-09-14", "1957-09-15", 49)]
    [InlineData("1969-03-31", "1970-03-31", "", "2020-03-30", "1970-03-31", 49)]
    [InlineData("1969-03-31", "1970-03-31", "", "2020-03-31", "1970-03-31", 50)]
    [InlineData("1977-08-12", "1978-08-12", "", "2028-08-11", "1978-08-12", 49)]
    [InlineData("1977-08-12", "1978-08-12", "", "2028-08-12", "1978-08-12", 50)]
    [InlineData("1982-09-05", "1983-09-05", "", "2026-03-10", "1983-09-05", 42)]
    [InlineData("1982-09-06", "1983-09-06", "", "2026-09-06", "1983-09-06", 43)]
    [InlineData("", "1983-07-01", "", "2026-06-30", "1983-07-01", 42)]

    // Full membership not known: the longest probation of the time has passed at least.
    [InlineData("1926-01-05", "", "", "1976-07-05", "1926-07-05", 50)]
    [InlineData("1927-05-01", "", "", "1977-07-31", "1927-08-01", 49)]
    [InlineData("1950-05-01", "", "", "2002-05-01", "1952-05-01", 50)]
    [InlineData("1960-05-01", "", "", "2011-04-30", "1961-05-01", 49)]
    [InlineData("1978-01-31", "", "", "2026-01-31", "1979-01-31", 47)]
    [InlineData("1921-06-30", "", "", "1971-07-01", "", -1)]
    [InlineData("", "", "", "2026-03-10", "", -1)]

    // Nothing counts before its first day, and no year before it is over.
    [InlineData("2025-06-30", "2026-06-30", "", "2026-06-29", "2026-06-30", -1)]
    [InlineData("2025-06-30", "2026-06-30", "", "2026-06-30", "2026-06-30", 0)]
    [InlineData("2025-06-30", "2026-06-30", "", "2027-06-29", "2026-06-30", 0)]
    [InlineData("2025-06-30", "2026-06-30", "", "2027-06-30", "2026-06-30", 1)]

    // One who began on a leap day: the month's last day where the year has none.
    [InlineData("1972-02-29", "", "", "2022-02-27", "1972-02-29", 49)]
    [InlineData("1972-02-29", "", "", "2022-02-28", "1972-02-29", 50)]
    [InlineData("1979-02-28", "1980-02-29", "", "2024-02-28", "1980-02-29", 43)]
    [InlineData("1979-02-28", "1980-02-29", "", "2024-02-29", "1980-02-29", 44)]
    [InlineData("1971-02-28", "", "", "2024-02-28", "1971-02-28", 53)]

    // Months, and days from one to another, that do not count.
    [InlineData("1979-07-01", "1980-07-01", "12m", "2026-07-01", "1980-07-01", 45)]
    [InlineData("1979-07-01", "1980-07-01", "18m", "2026-07-01", "1980-07-01", 44)]
    [InlineData("1979-07-01", "1980-07-01", "2001-03-01..2002-02-28", "2026-06-30", "1980-07-01", 44)]
    [InlineData("1979-07-01", "1980-07-01", "2001-03-01..2002-02-28", "2026-07-01", "1980-07-01", 45)]
    [InlineData("1979-07-01", "1980-07-01", "2004-02-29..2004-02-29", "2026-07-01", "1980-07-01", 45)]
    [InlineData("1979-07-01", "1980-07-01", "2004-02-29..2004-02-29", "2026-07-02", "1980-07-01", 46)]
    [InlineData("1979-07-01", "1980-07-01", "6m;2001-01-01..2001-06-30", "2026-07-01", "1980-07-01", 45)]
    [InlineData("1979-07-01", "1980-07-01", "1979-01-01..1981-06-30", "2026-07-01", "1980-07-01", 45)]
    [InlineData("1979-07-01", "1980-07-01", "1970-01-01..1979-12-31", "2026-07-01", "1980-07-01", 46)]
    [InlineData("1979-07-01", "1980-07-01", "2024-07-01..2025-06-30", "2024-12-31", "1980-07-01", 43)]
    [InlineData("1979-07-01", "1980-07-01", "2024-07-02..2025-06-30", "2024-12-31", "1980-07-01", 44)]
    [InlineData("1979-07-01", "1980-07-01", "2024-07-02..", "2026-07-01", "1980-07-01", 44)]
    [InlineData("1979-07-01", "1980-07-01", "2030-01-01..2031-01-01", "2026-07-01", "1980-07-01", 46)]
    [InlineData("1979-07-01", "1980-07-01", "1980-07-01..", "2026-07-01", "1980-07-01", 0)]
    public void The_years_of_a_full_member_follow_from_the_days_and_the_rules_of_the_time(string joined, string full, string uncounted, string day, string since, int years)
    {
        var standing = PartyStanding.Of(PartyStatus.FullMember, Day(joined), Day(full), Times(uncounted));

        Assert.Equal(Day(since), standing.Since);
        Assert.Equal(years < 0 ? null : years, standing.YearsOn(Day(day)!.Value));
    }

    [Theory]
    [InlineData("1975-07-01", "", "Approval", "")]
    [InlineData("1975-07-01", "1975-07-01", "Approval", "")]
    [InlineData("1975-07-01", "1976-07-01", "Approval", "NoProbationThen")]
    [InlineData("1980-07-01", "1981-07-01", "FullMembership", "")]
    [InlineData("1980-07-01", "1981-06-30", "FullMembership", "FullMemberTooEarly")]
    [InlineData("1980-07-01", "1982-07-01", "FullMembership", "")]
    [InlineData("1980-07-01", "1982-07-02", "FullMembership", "FullMemberTooLate")]
    [InlineData("1950-07-01", "1950-12-31", "FullMembership", "FullMemberTooEarly")]
    [InlineData("1950-07-01", "1951-01-01", "FullMembership", "")]
    [InlineData("1980-07-01", "", "Estimate", "FullMembershipUnknown")]
    [InlineData("", "1981-07-01", "FullMembership", "JoiningUnknown")]
    public void A_day_that_does_not_fit_the_rules_of_its_time_is_doubted_and_taken(string joined, string full, string basis, string doubt)
    {
        var standing = PartyStanding.Of(PartyStatus.FullMember, Day(joined), Day(full));

        Assert.Equal(basis, standing.Basis.ToString());
        Assert.Equal(doubt, string.Join(',', standing.Doubts));
    }

    [Theory]
    [InlineData(PartyStatus.ProbationaryMember, PersonState.Active, "", -1)]
    [InlineData(PartyStatus.NonMember, PersonState.Active, "", -1)]
    [InlineData(PartyStatus.FullMember, PersonState.Removed, "2020-07-01", -1)]
    [InlineData(PartyStatus.FullMember, PersonState.LostContact, "2020-07-01", 45)]
    [InlineData(PartyStatus.FullMember, PersonState.TransferredOut, "2020-07-01", 45)]
    [InlineData(PartyStatus.FullMember, PersonState.Stopped, "2020-07-01", 38)]
    [InlineData(PartyStatus.FullMember, PersonState.Stopped, "2020-07-02", 39)]
    [InlineData(PartyStatus.FullMember, PersonState.Deceased, "2020-07-01", 39)]
    [InlineData(PartyStatus.FullMember, PersonState.Deceased, "2020-06-30", 38)]
    public void Who_is_no_full_member_has_none_and_it_stands_still_where_a_membership_does(PartyStatus status, PersonState state, string stateSince, int years)
    {
        var standing = PartyStanding.Of(status, Day("1980-07-01"), Day("1981-07-01"), state: state, stateSince: Day(stateSince));

        Assert.Equal(years < 0 ? null : years, standing.YearsOn(Day("2026-07-01")!.Value));
    }

    [Theory]
    [InlineData("1921-07-01", "CommitteeApproval")]
    [InlineData("1956-09-14", "CommitteeApproval")]
    [InlineData("1956-09-15", "BranchMeeting")]
    [InlineData("1969-03-31", "BranchMeeting")]
    [InlineData("1969-04-01", "CommitteeApproval")]
    [InlineData("1982-09-05", "CommitteeApproval")]
    [InlineData("1982-09-06", "BranchMeeting")]
    public void The_day_of_joining_is_that_of_the_decision_which_made_a_member_then(string joined, string decision) =>
        Assert.Equal(decision, ProbationRule.DecisionOn(Day(joined)!.Value).ToString());

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static UncountedTime[] Times(string text) => [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one =>
    {
        if (one.EndsWith('m'))
            return new UncountedTime(int.Parse(one[..^1], CultureInfo.InvariantCulture), From: null, Until: null, "停止党籍", "某人", new DateOnly(2026, 1, 1));
        var days = one.Split("..");
        return new UncountedTime(Months: null, Day(days[0]), Day(days[1]), "停止党籍", "某人", new DateOnly(2026, 1, 1));
    })];
}
