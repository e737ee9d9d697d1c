namespace Assistance.Kernel.Spreadsheets;

/// <summary>A column that the caller looks for, whatever stands around it.</summary>
/// <param name="Key">The caller's own name for it.</param>
/// <param name="Head">The head as the form prints it.</param>
/// <param name="Required">Without this column a table cannot be read.</param>
public sealed record WantedColumn(string Key, string Head, bool Required = false)
{
    /// <summary>
    /// Other heads it goes by. A head under a common one is written with it, "帮扶人姓名" for 姓名 under 帮扶人;
    /// so is one that says whose it is only by standing behind another, "帮扶人联系电话".
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>A head that was found, with the unit that it states for amounts.</summary>
public sealed record HeadColumn(int Column, string Text, MoneyUnit? Unit);
