using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Assistance.Access.Passwords;

/// <summary>
/// What people choose first (SEC18): the most frequent of those that were leaked, with names and words, and what such a list of the
/// world's has little of: pinyin, names of keys and numbers that mean something in Chinese, with the usual endings.
/// </summary>
internal static class CommonPasswords
{
    private static readonly string[] Words =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "pass", "mima", "miima", "wodemima", "admin", "administrator", "root", "user", "test", "guest", "login", "welcome",
        "letmein", "changeme", "default", "secret", "master", "manager", "office", "computer", "internet", "windows", "google", "iloveyou", "love", "sunshine", "princess",
        "dragon", "monkey", "football", "baseball", "superman", "batman", "shadow", "hello", "freedom", "whatever", "trustno", "starwars", "michael", "jordan", "charlie",
        "qwerty", "qwertyuiop", "qwert", "qwer", "asdf", "asdfgh", "asdfghjkl", "zxcvbnm", "zxcvbn", "zxcv", "qazwsx", "qazwsxedc", "1qaz2wsx", "1qaz", "1q2w3e", "1q2w3e4r", "q1w2e3r4",
        "qweasd", "qweasdzxc", "abc", "abcd", "abcde", "abcdef", "abcdefg", "abcdefgh", "aa", "aaa", "a", "aaaaaa", "zzz", "xxx", "qq", "qwe", "asd", "zxc",
        "520", "521", "1314", "5201314", "1314520", "7758521", "woaini", "woaiwojia", "woaizhongguo", "woaibeijing", "woainima", "wo", "nihao", "nihaoma", "zhongguo", "china", "beijing", "shanghai", "tiananmen", "zhonghua", "renmin",
        "dangyuan", "gongchandang", "dangzhibu", "dangwei", "zuzhibu", "zuzhi", "shuji", "bangfu", "jiedui", "fupin", "xiancun", "weirenminfuwu", "xuexiqiangguo",
        "wang", "zhang", "liu", "chen", "yang", "zhao", "huang", "zhou", "wu", "xu", "sun", "hu", "zhu", "gao", "lin", "he", "guo", "ma", "luo", "li",
        "wangwei", "zhangwei", "liwei", "liuwei", "xiaoming", "xiaohong", "zhangsan", "lisi", "wangwu", "baobao", "laopo", "laogong", "mama", "baba", "jiayou", "pingan", "facai", "gongxi",
    ];

    private static readonly string[] Endings =
    [
        "", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "01", "001", "111", "1111", "000", "0000", "666", "6666", "888", "8888", "999", "88888888", "66666666",
        "520", "521", "1314", "5201314", "168", "123123", "321", "654321", "!", "!!", "!@#", "@123", "@1234", "#123", ".123", "_123", "123!", "123.", "1!", "abc", "abc123", "qwe", "2008", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "@2024", "@2025", "@2026",
    ];

    private static readonly string[] Numbers =
    [
        "5201314", "52013140", "1314520", "13145200", "5211314", "7758521", "77585210", "7758258", "3344520", "33445200", "147258369", "14725836", "159357", "15935700", "741852963", "789456123", "78945612",
        "123654789", "112233445566", "11223344", "12344321", "123321123", "12341234", "123123123", "11112222", "12121212", "10101010", "10203040", "88886666", "66668888", "16888888", "18181818", "19491001", "19210701", "20080808", "00112233", "1a2b3c4d", "a1b2c3d4", "a123456789", "aa123456789",
    ];

    // Runs on a keyboard or through the alphabet; any piece of one, forwards or backwards, counts.
    private static readonly string[] Runs =
        ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "!@#$%^&*()_+", "147258369", "1q2w3e4r5t6y7u8i9o0p"];

    private static readonly HashSet<string> Known = Make();

    /// <param name="folded">In lower case.</param>
    public static bool Contains(string folded) =>
        Known.Contains(folded) || folded.Distinct().Take(3).Count() <= 2 || Repeats(folded) || IsDay(folded)
        || Array.Exists(Runs, run => run.Contains(folded, StringComparison.Ordinal) || run.Contains(Backwards(folded), StringComparison.Ordinal));

    private static HashSet<string> Make()
    {
        var known = new HashSet<string>(Numbers, StringComparer.Ordinal);
        known.UnionWith(Leaked());
        foreach (var word in Words)
        {
            foreach (var ending in Endings)
            {
                known.Add(word + ending);
                known.Add(ending + word);
            }
        }

        known.RemoveWhere(password => password.Length < PasswordRules.Shortest);
        return known;
    }

    private static IEnumerable<string> Leaked()
    {
        using var file = new StreamReader(
            new BrotliStream(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.br")!, CompressionMode.Decompress), Encoding.UTF8);
        while (file.ReadLine() is { } password)
            yield return password;
    }

    private static bool Repeats(string folded) =>
        Enumerable.Range(1, folded.Length / 2).Where(period => folded.Length % period == 0 && period <= 4)
            .Any(period => Enumerable.Range(period, folded.Length - period).All(at => folded[at] == folded[at - period]));

    private static bool IsDay(string folded) =>
        folded.Length == 8 && DateOnly.TryParseExact(folded, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2050;

    private static string Backwards(string text) => new(text.Reverse().ToArray());
}
