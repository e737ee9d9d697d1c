namespace Assistance.Pairing.Matching;

/// <summary>A sentence of the program's own in both languages.</summary>
internal sealed record BothWords(string Chinese, string English);

/// <summary>What speaks for and against a match, said one after the other and read as one sentence in either language.</summary>
internal sealed class Reasons
{
    private readonly List<string> _chinese = [];
    private readonly List<string> _english = [];

    public Reasons Say(string chinese, string english)
    {
        _chinese.Add(chinese);
        _english.Add(english);
        return this;
    }

    public Reasons Say(Nearness nearness) => nearness switch
    {
        Nearness.Village => Say("同村", "in the same village"),
        Nearness.Township => Say("同乡镇", "in the same township"),
        Nearness.County => Say("同县", "in the same county"),
        _ => Say("不在同县", "in another county"),
    };

    public BothWords Sentence()
    {
        var english = string.Join("; ", _english);
        return new BothWords(string.Join("，", _chinese) + "。", $"{char.ToUpperInvariant(english[0])}{english[1..]}.");
    }
}
