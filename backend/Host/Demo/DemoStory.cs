using Assistance.Kernel.Calendar;
using Assistance.Kernel.Jobs;

namespace Assistance.Host.Demo;

/// <summary>What the chapters of the story share: who is who, what day it is, and how the clock moves on.</summary>
internal sealed class DemoStory(HttpClient http, SyntheticCounty county, DateOnly begin, DateOnly end, StoryClock clock, BusinessClock business, RequestedRuns runs)
{
    private static readonly TimeOnly WorkBegins = new(8, 30);
    private readonly Dictionary<string, DemoClient> _atWork = new(StringComparer.Ordinal);

    public SyntheticCounty County => county;

    public DateOnly Begin => begin;

    /// <summary>The real today: where the story ends.</summary>
    public DateOnly End => end;

    public DateOnly Today => business.Today;

    public SeededNumbers Numbers { get; } = new(2007);

    public List<DemoAccount> Accounts { get; } = [];

    public List<DemoMember> Members { get; } = [];

    public HttpClient Http => http;

    /// <summary>The morning of a day, if that is not past already.</summary>
    public void GoTo(DateOnly day)
    {
        var morning = TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(WorkBegins), business.Zone);
        clock.TellAt(new DateTimeOffset(morning, TimeSpan.Zero));
        // Sessions end when nobody works for a day; everybody signs in anew.
        _atWork.Clear();
    }

    public async Task<DemoClient> AsAsync(string account, CancellationToken cancellationToken)
    {
        if (_atWork.TryGetValue(account, out var client))
            return client;
        client = await DemoClient.SignInAsync(http, Accounts.Single(one => one.Account == account), cancellationToken);
        _atWork.Add(account, client);
        return client;
    }

    /// <summary>The job's run of today, as an administrator asks for it.</summary>
    public async Task RunJobAsync(string job, CancellationToken cancellationToken)
    {
        var administrator = await AsAsync("xitong", cancellationToken);
        await administrator.PostAsync($"jobs/{job}/runs", new { businessDate = Today }, cancellationToken);
        await runs.RunAsync(cancellationToken);
    }
}

/// <summary>A member as the roster named them, and as the server knows them after the import.</summary>
/// <param name="Township">Index of the township; null for the organs' members.</param>
/// <param name="Clerk">Account of whoever does the branch's writing in the demo.</param>
internal sealed record DemoMember(SyntheticPerson Person, string Id, string OrganisationId, string BranchName, int? Township, string Clerk);
