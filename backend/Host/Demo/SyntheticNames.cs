namespace Assistance.Host.Demo;

/// <summary>Made-up names of people and places.</summary>
internal sealed class SyntheticNames(SeededNumbers numbers)
{
    private const string Surnames = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private const string MaleNames = "伟强磊军洋勇杰涛明超平刚辉鹏飞波斌宇浩凯健俊帆旭宁亮东峰建国庆华志新文武德福贵祥林森茂松柏春和义仁礼信忠诚";
    private const string FemaleNames = "芳娜敏静丽艳娟霞秀兰英华慧巧美燕红玲梅莲桂菊凤珍琴云洁莉萍雪荣爱香月莺媛春秋素芬瑞凡佳";
    private const string PlaceHeads = "青云石松竹柳桃梅龙凤金银玉白黄红长新上下东西南北大小双三五九";
    private const string PlaceTails = "山溪坪岭湾塘桥沟坝坡泉井林田滩洞峰坎垭河";

    private readonly Queue<string> _places = new(numbers.Shuffled(PlaceHeads.SelectMany(head => PlaceTails.Select(tail => $"{head}{tail}"))));

    public string Person(bool male)
    {
        var given = male ? MaleNames : FemaleNames;
        var name = $"{Surnames[numbers.Below(Surnames.Length)]}{given[numbers.Below(given.Length)]}";
        return numbers.Chance(0.7) ? name + given[numbers.Below(given.Length)] : name;
    }

    /// <summary>Never the same twice.</summary>
    public string Place() => _places.Dequeue();
}
