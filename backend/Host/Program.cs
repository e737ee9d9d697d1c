using System.Globalization;
using Assistance.Host.Configuration;
using Assistance.Host.Verbs;
using FluentValidation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("zh-CN");

if (CommandLine.Read(args) is not { } asked)
    return 2;
var app = Application.Build(asked.Settings);
return await asked.Verb.RunAsync(app, asked.Words);

/// <summary>The composition root: everything else is a list of modules.</summary>
public partial class Program;
