using FsCheck;
using FsCheck.Fluent;

namespace Assistance.Modules.Tests.Funds;

/// <summary>
/// R14: the books of two funds beside a model that knows nothing but heaps of money. Random sequences of contributions, grants, transfers, returns, reversals,
/// closings, loans, payments on them, payments undone and write-offs: what the one refuses the other refuses, and to the fen they hold the same.
/// </summary>
public sealed class LedgerModelTests
{
    private const int Sequences = 20_000;
    private const int LongestSequence = 40;

    [Fact]
    public void The_books_hold_what_a_simple_model_holds()
    {
        var steps = Gen.ArrayOf(
            from act in Gen.Choose(0, 29)
            from fund in Gen.Choose(0, 1)
            from heap in Gen.Choose(0, Heap.All.Count - 1)
            from purpose in Gen.Choose(0, Heap.Purposes.Count - 1)
            from fen in Gen.Choose(1, 1000)
            from day in Gen.Choose(0, 89)
            from pick in Gen.Choose(0, 1000)
            select new Step(act, fund, heap, purpose, fen, day, pick));

        Prop.ForAll(Arb.From(steps, Shorter), Play).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithEndSize(LongestSequence).WithReplay(20260310, 1));
    }

    private static void Play(Step[] steps)
    {
        var (model, books) = (new MoneyModel(), new TwoFunds());
        foreach (var step in steps)
            Assert.Equal(model.Take(step), books.Take(step));
        foreach (var (fund, heap) in from fund in new[] { 0, 1 } from heap in Enumerable.Range(0, Heap.All.Count) select (fund, heap))
            Assert.Equal(model.Held(fund, heap), books.Held(fund, heap));
        foreach (var fund in new[] { 0, 1 })
            Assert.Equal(model.Owed(fund), books.Owed(fund));
        books.MustBeSound();
    }

    // A failing sequence is told without the steps that it does not need.
    private static IEnumerable<Step[]> Shorter(Step[] steps) => Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, at) => at != left).ToArray());
}
