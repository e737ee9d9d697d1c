using System.Reflection;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.UseCases;
using Assistance.Testing;

namespace Assistance.Acceptance.Funds;

/// <summary>The panel of supervision, treasury and audit sees all funds' books and changes nothing in them (rules D9, G8).</summary>
public sealed class OversightTests
{
    // What it thinks of a loan is the panel's own part (rule G8); files and papers are read by taking them.
    private static readonly string[] ItsOwnVoice = ["giveLoanOpinion"];
    private static readonly string[] Reading = ["export", "get", "list", "simulate"];

    [EngineFact]
    [Rule("D9")]
    [Rule("G8")]
    public async Task It_may_ask_for_no_command_over_a_fund_and_is_refused_whichever_it_tries(Engine engine)
    {
        await using var county = await FundedCounty.StartAsync(engine);
        var panel = await county.AsAsync("oversight");
        var operations = Operation.All(county.App).Where(operation => operation.UseCase.Request.Namespace!.StartsWith("Assistance.Funds", StringComparison.Ordinal)).ToList();
        var changing = operations.Where(operation => operation.UseCase.Request.GetCustomAttribute<AllowAttribute>() is not null && !Reading.Any(verb => operation.Id.StartsWith(verb, StringComparison.Ordinal))).ToList();

        Assert.Equal(ItsOwnVoice, changing.Where(operation => operation.UseCase.Allow!.Roles.Contains(Role.OversightPanel)).Select(operation => operation.Id));
        var tried = 0;
        foreach (var operation in changing.Where(operation => !ItsOwnVoice.Contains(operation.Id)))
        {
            var sample = new SampleRequest(operation, _ => county.EastFund);
            using var content = sample.Content();
            (await panel.SendAsync(sample.Method, sample.Path(), content)).MustBeRefused(403, "access.forbidden");
            tried++;
        }

        Assert.True(tried > 30, $"Only {tried} commands were tried.");
        Assert.Equal(2, (await panel.GetAsync("funds")).MustSucceed().Items().Count);
        foreach (var book in new[] { "trial-balance", "journal/form" })
            (await panel.GetAsync($"funds/{county.EastFund}/{book}")).MustSucceed();
    }
}
