using System.Diagnostics.CodeAnalysis;
using Assistance.Kernel.Refusals;

namespace Assistance.Kernel.Spreadsheets;

/// <summary>What is wrong with a cell and how to mend it, for whoever keeps the sheet.</summary>
public sealed record CellFault(string Code, string Wrong, string Mend, string English)
{
    /// <summary>A rule's own "no", with what to do in the sheet about it.</summary>
    public static CellFault Of(Refusal refusal, string mend = "请核对后改正") =>
        new(refusal.Code, refusal.Chinese.TrimEnd('。'), mend, refusal.English.TrimEnd('.'));
}

/// <summary>A cell's fault with its place. Column 0 stands for the row as a whole.</summary>
public sealed record CellIssue(string Sheet, int Row, int Column, string Shown, CellFault Fault)
{
    public static CellIssue At(SheetCell cell, CellFault fault) => new(cell.Sheet, cell.Row, cell.Column, cell.Text, fault);

    public string Address => CellAddress.Of(Row, Math.Max(1, Column));
}

/// <summary>Either what a cell says or what is wrong with it. Both convert by themselves.</summary>
public readonly record struct CellReading<T>
{
    private readonly T? _value;

    private CellReading(T? value, CellFault? fault) => (_value, Fault) = (value, fault);

    public CellFault? Fault { get; }

    [MemberNotNullWhen(false, nameof(Fault))]
    public bool Succeeded => Fault is null;

    /// <exception cref="InvalidOperationException">The cell could not be read.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"Unread: {Fault.Code}");

    public static implicit operator CellReading<T>(T value) => new(value, null);

    public static implicit operator CellReading<T>(CellFault fault) => new(default, fault);

    public static CellReading<T> Of(T value) => new(value, null);
}
