using Expressway.Core.Content.Quantities;

namespace Expressway.Core.Tests.Content.Quantities;

public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("500万", "500")]
    [InlineData("500 万元", "500")]
    [InlineData("５００万元", "500")]
    [InlineData("5,000,000", "500")]
    [InlineData("5，000，000元", "500")]
    [InlineData("五百万元", "500")]
    [InlineData("伍佰萬圓整", "500")]
    [InlineData("约500万元左右", "500")]
    [InlineData("人民币 500万", "500")]
    [InlineData("¥5000000", "500")]
    [InlineData("500w", "500")]
    [InlineData("5百万", "500")]
    [InlineData("1.5亿", "15000")]
    [InlineData("3.25万", "3.25")]
    [InlineData("三千块", "0.3")]
    [InlineData("两百五十万", "250")]
    [InlineData("100亿", "1000000")]
    public void Reads_what_people_type(string text, string wanYuan)
    {
        Assert.True(AmountReader.TryReadWanYuan(text, out var read, out var fault), fault);
        Assert.Equal(decimal.Parse(wanYuan, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("-500万", "大于 0")]
    [InlineData("负五百万", "大于 0")]
    [InlineData("0", "大于 0")]
    [InlineData("0万", "大于 0")]
    [InlineData("1e15", "太大")]
    [InlineData("1000000000000000", "太大")]
    [InlineData("999999999999999999999999999999999999", "太大")]
    [InlineData("101亿", "太大")]
    [InlineData("两三百万", "好几个数")]
    [InlineData("三五百万", "好几个数")]
    [InlineData("300-500万", "好几个数")]
    [InlineData("300万到500万", "好几个数")]
    [InlineData("几百万", "好几个数")]
    [InlineData("一百多万", "好几个数")]
    [InlineData("500", "500万元，还是 500元")]
    [InlineData("５００", "500万元，还是 500元")]
    [InlineData("100万美元", "人民币")]
    [InlineData("很多钱", "读不出")]
    [InlineData("NaN", "读不出")]
    [InlineData("", "读不出")]
    [InlineData("500万abc", "读不出")]
    [InlineData("1.2.3", "读不出")]
    public void Says_what_is_wrong(string text, string part)
    {
        Assert.False(AmountReader.TryReadWanYuan(text, out var read, out var fault));
        Assert.Contains(part, fault, StringComparison.Ordinal);
        Assert.Equal(0, read);
    }

    [Fact]
    public void A_field_with_a_unit_beside_it_takes_bare_numbers()
    {
        Assert.True(AmountReader.TryReadWanYuan("500", out var wan, out _, BareAmount.WanYuan));
        Assert.Equal(500, wan);
        Assert.True(AmountReader.TryReadWanYuan("500", out var yuan, out _, BareAmount.Yuan));
        Assert.Equal(0.05m, yuan);
        Assert.True(AmountReader.TryReadWanYuan("500元", out var said, out _, BareAmount.WanYuan));
        Assert.Equal(0.05m, said);
    }
}
