using Assistance.Kernel.Values;

namespace Assistance.Modules.Tests.Values;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("张三", "张三", "张*")]
    [InlineData(" 张 三 ", "张三", "张*")]
    [InlineData("张　三", "张三", "张*")]
    [InlineData("张三丰", "张三丰", "张**")]
    [InlineData("欧阳明月", "欧阳明月", "欧阳**")]
    [InlineData("欧阳修", "欧阳修", "欧阳*")]
    [InlineData("欧阳", "欧阳", "欧*")]
    [InlineData("阿不都·热合曼", "阿不都·热合曼", "阿不都·*")]
    [InlineData("阿不都•热合曼", "阿不都·热合曼", "阿不都·*")]
    [InlineData("阿不都．热合曼", "阿不都·热合曼", "阿不都·*")]
    [InlineData("王〇", "王〇", "王*")]
    [InlineData("𫍽𬱖", "𫍽𬱖", "𫍽*")]
    [InlineData("李\uE863", "李\uE863", "李*")]
    [InlineData("John  Smith", "John Smith", "J*")]
    [InlineData("么", "么", "*")]
    public void Names_keep_their_characters_and_hide_behind_the_surname(string typed, string value, string masked)
    {
        var name = PersonName.Parse(typed).Value;

        Assert.Equal(value, name.Value);
        Assert.Equal(masked, name.Masked);
    }

    [Theory]
    [InlineData(null, "person_name.missing")]
    [InlineData(" \u3000", "person_name.missing")]
    [InlineData("张?", "person_name.form")]
    [InlineData("张3", "person_name.form")]
    [InlineData("张三(大)", "person_name.form")]
    [InlineData("·张三", "person_name.form")]
    [InlineData("=张三", "person_name.form")]
    public void What_is_no_name_is_refused(string? typed, string code) => Assert.Equal(code, PersonName.Parse(typed).Refusal!.Code);

    [Fact]
    public void A_name_has_an_end() => Assert.Equal("person_name.too_long", PersonName.Parse(new string('张', 51)).Refusal!.Code);
}
