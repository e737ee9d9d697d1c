using System.Globalization;
using Assistance.Kernel.Protection;

namespace Assistance.Load.County;

/// <summary>Numbers of people who do not exist, sealed with the server's own keys, as its tables hold them.</summary>
internal sealed class SealedNumbers(string keyFile)
{
    // The area prefix 9999, phones in 120 and the card prefix 999999 are nobody's.
    private const string Area = "999901";
    private const int Days = 21_900;
    private static readonly DateOnly FirstBirth = new(1938, 1, 1);
    private readonly FieldProtector _protector = new(FieldKeys.LoadOrCreate(keyFile));

    public static DateOnly BirthOf(int number) => FirstBirth.AddDays(number % Days);

    public static string PlainCitizenId(int number, bool male)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{Area}{BirthOf(number):yyyyMMdd}{(number / Days * 2) + (male ? 1 : 0):000}");
        return body + Assistance.Kernel.Values.CitizenId.CheckOf(body);
    }

    public static string PlainPhone(int number) => string.Create(CultureInfo.InvariantCulture, $"120{number:00000000}");

    public (string Sealed, string Index) CitizenId(Guid person, int number, bool male)
    {
        var plain = PlainCitizenId(number, male);
        var masked = $"{Area}********{plain[14..]}";
        return (Stored(_protector.Seal("person.citizenId", person, plain, masked)), _protector.IndexOf("person.citizenId", plain).Text);
    }

    public string Phone(Guid person, int number)
    {
        var plain = PlainPhone(number);
        return Stored(_protector.Seal("person.phone", person, plain, $"{plain[..3]}****{plain[7..]}"));
    }

    private static string Stored(SealedText text) => $"{text.Masked}\n{text.Cipher}";
}
