using System.Globalization;
using Assistance.Access;
using Assistance.Host.Configuration;
using Assistance.Host.Web;
using Assistance.Kernel.Data;
using FluentValidation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddAssistance(builder.Configuration);
var app = builder.Build();

app.UseExceptionHandler();
app.UseSecurityHeaders();
app.UseStatusCodePages();
app.UseAccess();
app.MapAssistance();
app.UseClientFiles();

await SchemaUpdate.RunAsync(app.Services.GetRequiredService<IDatabaseEngine>(), CancellationToken.None);
await app.RunAsync();

/// <summary>The composition root: everything else is a list of modules.</summary>
public partial class Program;
