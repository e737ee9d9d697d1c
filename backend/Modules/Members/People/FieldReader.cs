using Assistance.Kernel.Refusals;
using Assistance.Kernel.UseCases;
using Assistance.Members.Standards;

namespace Assistance.Members.People;

/// <summary>Reads what a form holds into values, and gathers all that is wrong with it to be told at once.</summary>
internal sealed class FieldReader
{
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);

    /// <summary>Null where every field is right.</summary>
    public Refusal? Refusal => _errors.Count == 0 ? null : KernelRefusals.Invalid(_errors);

    public T? Read<T>(string field, Result<T> parsed)
        where T : class
    {
        if (parsed.Succeeded)
            return parsed.Value;
        _errors[field] = [parsed.Refusal.Chinese];
        return null;
    }

    /// <summary>A field that may be left empty.</summary>
    public T? ReadAny<T>(string field, string? text, Func<string?, Result<T>> parse)
        where T : class => string.IsNullOrWhiteSpace(text) ? null : Read(field, parse(text));

    public void Code(string field, string? code, CodeList list)
    {
        if (code is not null && list.Find(code) is null)
            _errors[field] = [$"“{code}”不在{list.Chinese}代码中。"];
    }

    public void Codes(string field, IEnumerable<string>? codes, CodeList list)
    {
        foreach (var code in codes ?? [])
            Code(field, code, list);
    }

    public void Require(string field, bool holds, string sentence)
    {
        if (!holds)
            _errors.TryAdd(field, [sentence]);
    }
}
