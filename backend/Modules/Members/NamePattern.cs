namespace Assistance.Members;

/// <summary>A text that a name should hold, as a LIKE pattern; what the text has of wildcards stands for itself.</summary>
internal static class NamePattern
{
    public const string Escape = "\\";

    /// <returns>Null where nothing was asked for.</returns>
    public static string? Of(string? text)
    {
        var wanted = text?.Trim();
        return string.IsNullOrEmpty(wanted)
            ? null
            : "%" + string.Concat(wanted.Select(c => c is '%' or '_' or '\\' or '[' ? Escape + c : c.ToString())) + "%";
    }
}
