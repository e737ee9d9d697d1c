using System.Collections;
using System.Reflection;
using Assistance.Kernel.Protection;

namespace Assistance.Testing.SqlServer;

/// <summary>Some value of a type, never null: what a query's parameter holds matters to its text only by being there.</summary>
internal static class SampleValues
{
    private static readonly DateTime Day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "x";
        if (type == typeof(DateOnly))
            return DateOnly.FromDateTime(Day);
        if (type == typeof(DateTime))
            return Day;
        if (type == typeof(BlindIndex))
            return new BlindIndex("x");
        if (type == typeof(SealedText))
            return new SealedText("x", "x");
        if (ItemOf(type) is { } item)
            return Several(type, item);
        return Activator.CreateInstance(type, nonPublic: true)!;
    }

    private static Type? ItemOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static object Several(Type type, Type item)
    {
        var array = Array.CreateInstance(item, 2);
        array.SetValue(Of(item), 0);
        array.SetValue(Of(item), 1);
        if (type.IsAssignableFrom(array.GetType()))
            return array;
        var list = typeof(List<>).MakeGenericType(item);
        return type.IsAssignableFrom(list)
            ? Activator.CreateInstance(list, array)!
            : Activator.CreateInstance(type, BindingFlags.Public | BindingFlags.Instance, null, [(IEnumerable)array], null)!;
    }
}
