namespace Assistance.Pairing.Matching;

/// <summary>How many helpers are kept from somebody by what.</summary>
internal sealed record BarCount(MatchingBar Bar, int Count);

/// <summary>Why somebody gets fewer helpers than wanted.</summary>
/// <param name="Missing">How many fewer.</param>
/// <param name="Able">Who could help, and have no place left for this person, or are theirs already in this matching.</param>
/// <param name="Excluded">Whom the department has ruled out.</param>
/// <param name="Barred">Whom a rule keeps out.</param>
internal sealed record Lack(int Missing, int Able, int Excluded, IReadOnlyList<BarCount> Barred)
{
    /// <summary>In one sentence.</summary>
    public BothWords Reason()
    {
        if (Able == 0 && Excluded == 0 && Barred.Count == 0)
            return new BothWords("所选范围内没有帮扶人。", "There is no helper in the chosen part of the county.");
        var (chinese, english) = (new List<string>(), new List<string>());
        void Say(string word, string translated)
        {
            chinese.Add(word);
            english.Add(translated);
        }

        if (Able > 0)
            Say($"可以帮扶的 {Able} 人名额已满", $"the {Able} who could help are full");
        foreach (var (bar, count) in Barred)
        {
            var (word, translated) = bar switch
            {
                MatchingBar.Paired => ("已与其结对", "paired with them already"),
                MatchingBar.Related => ("是本人或同一家庭成员", "of their household"),
                MatchingBar.OwnUnit => ("是其上级单位的人员", "of a unit above theirs"),
                MatchingBar.Distance => ("超过规定的距离", "too far away"),
                _ => ("语言不通", "without their language"),
            };
            Say($"{count} 人{word}", $"{count} {translated}");
        }

        if (Excluded > 0)
            Say($"{Excluded} 人已排除", $"{Excluded} ruled out");
        var beginning = Able > 0 ? ("还缺", "Missing") : ("没有可以帮扶的人，缺", "Nobody can help, missing");
        return new BothWords($"{beginning.Item1} {Missing} 名：{string.Join("，", chinese)}。", $"{beginning.Item2} {Missing}: {string.Join("; ", english)}.");
    }
}
