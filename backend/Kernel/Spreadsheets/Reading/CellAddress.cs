namespace Assistance.Kernel.Spreadsheets;

/// <summary>Rows and columns count from 1: <c>C12</c> is row 12, column 3.</summary>
public static class CellAddress
{
    public const int LastRow = 1_048_576;

    public const int LastColumn = 16_384;

    public static string Of(int row, int column) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var first = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--first] = (char)('A' + ((column - 1) % 26));
        return letters[first..].ToString();
    }

    public static bool TryParse(ReadOnlySpan<char> address, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < address.Length && char.IsAsciiLetterUpper(address[i]) && i < 3; i++)
            column = (column * 26) + (address[i] - 'A' + 1);
        for (var digits = 0; i < address.Length && char.IsAsciiDigit(address[i]) && digits < 7; i++, digits++)
            row = (row * 10) + (address[i] - '0');
        return i == address.Length && row is > 0 and <= LastRow && column is > 0 and <= LastColumn;
    }
}
