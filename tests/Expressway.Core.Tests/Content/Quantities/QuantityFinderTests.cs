using Expressway.Core.Content.Quantities;

namespace Expressway.Core.Tests.Content.Quantities;

public sealed class QuantityFinderTests
{
    private static readonly DateOnly Wednesday = new(2026, 7, 1);

    [Theory]
    [InlineData("单户最高1000万元", "1000万元=10000000 CNY")]
    [InlineData("他付了十五美元", "十五美元=15 USD")]
    [InlineData("补助５０万元和三百二十欧元", "５０万元=500000 CNY|三百二十欧元=320 EUR")]
    [InlineData("总额$75.3 million", "$75.3 million=75300000 USD")]
    [InlineData("人民币500万元", "人民币500万元=5000000 CNY")]
    [InlineData("三块五毛", "三块五毛=3.5 CNY")]
    [InlineData("1万多元", "1万多元=10000 CNY")]
    [InlineData("共有500家企业", "")]
    [InlineData("2024年元旦", "")]
    public void Finds_amounts(string text, string expected) => Assert.Equal(expected, Show(text, AmountFinder.Find(text)));

    [Theory]
    [InlineData("贴息50%，最高65％", "50%=50 %|65％=65 %")]
    [InlineData("下降百分之三点五", "百分之三点五=3.5 %")]
    [InlineData("负百分之五", "负百分之五=-5 %")]
    [InlineData("打六点五折，或者对折", "六点五折=65 %|对折=50 %")]
    [InlineData("七五折", "七五折=75 %")]
    [InlineData("上升三个百分点", "三个百分点=3 %")]
    [InlineData("占三成", "三成=30 %")]
    [InlineData("千分之五", "千分之五=0.5 %")]
    [InlineData("5%-10%", "5%=5 %|10%=10 %")]
    [InlineData("五成立公司", "")]
    public void Finds_shares(string text, string expected) => Assert.Equal(expected, Show(text, PercentFinder.Find(text)));

    [Theory]
    [InlineData("2019年2月15日发布", "2019年2月15日=2019-02-15")]
    [InlineData("二〇二六年三月一日", "二〇二六年三月一日=2026-03-01")]
    [InlineData("截止2026-07-31", "2026-07-31=2026-07-31")]
    [InlineData("下周三开会", "下周三=2026-07-08")]
    [InlineData("周三之前", "周三=2026-07-01")]
    [InlineData("明天和大后天", "明天=2026-07-02|大后天=2026-07-04")]
    [InlineData("29日截止", "29日=2026-07-29")]
    [InlineData("三天后", "三天后=2026-07-04")]
    [InlineData("2025年2月29日", "2025年2月29日=null")]
    [InlineData("第12号文件和5号楼", "")]
    [InlineData("100元", "")]
    [InlineData("9999年12月31日后9999999天后", "9999年12月31日=9999-12-31")]
    public void Finds_days(string text, string expected) => Assert.Equal(expected, Show(text, DateFinder.Find(text, Wednesday)));

    [Theory]
    [InlineData("期限3年", "3年=P3Y")]
    [InlineData("最长18个月", "18个月=P18M")]
    [InlineData("三年半", "三年半=P3.5Y")]
    [InlineData("8天20小时", "8天20小时=P8DT20H")]
    [InlineData("半年以上", "半年=P0.5Y")]
    [InlineData("一个半月", "一个半月=P1.5M")]
    [InlineData("5个工作日内", "5个工作日=P5D")]
    [InlineData("2024年发布", "")]
    public void Finds_durations(string text, string expected) => Assert.Equal(expected, Show(text, DurationFinder.Find(text)));

    [Theory]
    [InlineData("3万4000家", "3万4000=34000")]
    [InlineData("两千四百五", "两千四百五=2450")]
    [InlineData("五分之一", "五分之一=0.2")]
    [InlineData("一切顺利，四川一季度", "一=1")]
    [InlineData("-2.5e3和1,234.5", "-2.5e3=-2500|1,234.5=1234.5")]
    public void Finds_numbers(string text, string expected) => Assert.Equal(expected, Show(text, NumberFinder.Find(text)));

    [Fact]
    public void Hostile_texts_are_read_in_linear_time()
    {
        // a cap that keeps a hostile page from holding up the site, not a measure of speed
        string[] texts =
        [
            new('9', 30_000), new('一', 30_000), new('万', 30_000), new('百', 30_000), new('零', 30_000), new('.', 30_000), new('-', 30_000),
            string.Concat(Enumerable.Repeat("1,", 15_000)), string.Concat(Enumerable.Repeat("一又", 15_000)), string.Concat(Enumerable.Repeat("十 ", 15_000)),
            string.Concat(Enumerable.Repeat("2024年", 6_000)), string.Concat(Enumerable.Repeat("上", 30_000)), new(' ', 30_000) , "1" + new string(' ', 30_000) + "万",
        ];
        foreach (var text in texts)
        {
            using var cap = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            NumberFinder.Find(text);
            AmountFinder.Find(text);
            PercentFinder.Find(text);
            DurationFinder.Find(text);
            DateFinder.Find(text, Wednesday);
            _ = Expressway.Core.Search.Analysis.TextAnalyzer.Analyze(text);
            Assert.False(cap.IsCancellationRequested, $"{text[..2]}… took more than 20 seconds");
        }
    }

    private static string Show(string text, IReadOnlyList<Quantity> found) => string.Join('|', found.Select(q =>
        $"{text.Substring(q.Start, q.Length)}={q.Value ?? "null"}{(q.Unit is null ? "" : " " + q.Unit)}"));
}
