using System.Text.Json;
using Assistance.Browser;
using Assistance.Host.Configuration;
using Assistance.Host.Demo;
using Assistance.Host.Verbs;
using Assistance.Kernel.Http;

// The application as it is published, for a browser to play months of work in: the clock goes where it is told, a synthetic county
// can be chosen in the set-up, and its roster lies in the data directory as an office would send it, beside who is who in the story.
var begin = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(8));
var clock = new StoryClock();
clock.TellAt(begin);
var profile = DemoProfile.Small with { Key = "browser", Townships = 2, Villages = 4, RuralMembers = 44, OrganBranches = 1, Helpers = 4, OtherBranches = 0, OtherMembers = 0, Needy = 4 };
var county = SyntheticCounty.Generate(profile, DateOnly.FromDateTime(begin.DateTime));

await using var app = Application.Build(args, builder => builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(DemoCounty.Outline(county)));
await using (var roster = File.Create(app.Services.GetRequiredService<DataDirectory>().In("roster.xlsx")))
    await RosterWorkbook.WriteAsync(county, roster, CancellationToken.None);
await using (var cast = File.Create(app.Services.GetRequiredService<DataDirectory>().In("cast.json")))
    await JsonSerializer.SerializeAsync(cast, StoryCast.Of(county), WireJson.Options);

var hands = WebApplication.CreateSlimBuilder();
hands.WebHost.UseUrls(app.Configuration["Clock:Url"] ?? "http://127.0.0.1:0");
await using var dial = hands.Build();
dial.MapPut("/today/{day}", (DateOnly day) => clock.TellAt(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8))));
await dial.StartAsync();

return await Serve.Verb.RunAsync(app, []);
