using System.Globalization;
using Assistance.Access;
using Assistance.Host.Configuration;
using Assistance.Host.Verbs;
using Assistance.Host.Web;
using FluentValidation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");

if (CommandLine.Read(args) is not { } asked)
    return 2;
// What belongs to the program stands beside it, from wherever it is called.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = asked.Settings, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddAssistance(builder.Configuration);
var app = builder.Build();

app.UseExceptionHandler();
app.UseSecurityHeaders();
app.UseStatusCodePages();
app.UseAccess();
app.MapAssistance();
app.UseClientFiles();

return await asked.Verb.RunAsync(app, asked.Words);

/// <summary>The composition root: everything else is a list of modules.</summary>
public partial class Program;
