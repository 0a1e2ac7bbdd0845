using Expressway.Crawler.Reading;

namespace Expressway.Crawler.Tests.Reading;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("发布时间：2026年3月5日 10:20", "2026-03-05")]
    [InlineData("2026 年 03 月 05 日", "2026-03-05")]
    [InlineData("二〇二六年三月五日", "2026-03-05")]
    [InlineData("二○一九年十二月二十一日", "2019-12-21")]
    [InlineData("2026/3/5", "2026-03-05")]
    [InlineData("2026.03.05", "2026-03-05")]
    [InlineData("2026년 3월 5일", "2026-03-05")]
    [InlineData("March 5th, 2026", "2026-03-05")]
    [InlineData("Thu, 5 Mar 2026 10:00:00 GMT", "2026-03-05")]
    [InlineData("5 de marzo de 2026", "2026-03-05")]
    [InlineData("5. März 2026", "2026-03-05")]
    [InlineData("5 марта 2026", "2026-03-05")]
    [InlineData("05.03.2026", "2026-03-05")]
    [InlineData("2026-03-05T23:30:00+08:00", "2026-03-05T23:30:00+08:00")]
    [InlineData("2026-03-05T23:30:00.123Z", "2026-03-05T23:30:00Z")]
    [InlineData("2026-02-30", null)]
    [InlineData("电话：0510-2026-3344", null)]
    [InlineData("", null)]
    public void Finds_the_date_of_a_line(string text, string? expected)
    {
        Assert.Equal(expected, DateText.Find(text)?.Text);
    }

    [Theory]
    [InlineData("20260305", "2026-03-05")]
    [InlineData("20260305102000", "2026-03-05")]
    [InlineData("1772668800", "2026-03-05T00:00:00Z")]
    [InlineData("120260305", null)]
    public void Finds_the_date_of_an_attribute(string text, string? expected)
    {
        Assert.Equal(expected, DateText.FindInAttribute(text)?.Text);
    }

    [Fact]
    public void The_month_comes_first_only_where_it_is_said_so()
    {
        Assert.Equal(new DateOnly(2026, 4, 3), DateText.Find("03/04/2026")?.Day);
        Assert.Equal(new DateOnly(2026, 3, 4), DateText.Find("03/04/2026", monthFirst: true)?.Day);
        Assert.Equal(new DateOnly(2026, 3, 25), DateText.Find("03/25/2026")?.Day);
    }
}
