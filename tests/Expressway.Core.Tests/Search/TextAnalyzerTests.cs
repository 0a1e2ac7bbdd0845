using Expressway.Core.Search;
using Expressway.Core.Search.Analysis;

namespace Expressway.Core.Tests.Search;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("小微贷款", "小微 微贷 贷款 ")]
    [InlineData("税，费", "税 费 ")]
    [InlineData("ＬＰＲ利率", "lpr 利率 ")]
    [InlineData("貸款貼息", "贷款 款贴 贴息 ")]
    [InlineData("贷\u200b款", "贷款 ")]
    [InlineData("Loans for exporters", "loan for export ")]
    [InlineData("bank's café", "bank cafe ")]
    [InlineData("①②", "12 ")]
    [InlineData("", "")]
    public void Words_are_bigrams_and_stems(string text, string words) => Assert.Equal(words, TextAnalyzer.Streams(text).Words);

    [Fact]
    public void Single_letters_have_a_stream_of_their_own() => Assert.Equal("小 微 贷 款 ", TextAnalyzer.Streams("小微 贷款").Letters);

    [Theory]
    [InlineData("500万", "5000000 ")]
    [InlineData("五百万元", "5000000 ")]
    [InlineData("5,000,000元", "5000000 ")]
    [InlineData("５００万", "5000000 ")]
    [InlineData("三个", "")]
    [InlineData("2024年", "")]
    public void Amounts_are_one_value(string text, string codes) => Assert.Equal(codes, TextAnalyzer.Streams(text).Codes);

    [Theory]
    [InlineData("锡政发〔2024〕12号")]
    [InlineData("锡政发[2024]12号")]
    [InlineData("锡政发（2024）第012号")]
    [InlineData("锡政发 2024 12号")]
    public void A_document_number_is_one_token(string text) =>
        Assert.Equal("锡政发2024第12号", TextAnalyzer.Analyze(text).First(t => t.Kind == TokenKind.DocumentNumber).Text);

    [Fact]
    public void Every_token_says_where_it_stands()
    {
        const string text = "㎡与Ａ級“貸款”５００萬";
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            Assert.InRange(token.Start, 0, text.Length - 1);
            Assert.InRange(token.Length, 1, text.Length - token.Start);
        }

        var value = TextAnalyzer.Analyze(text).Single(t => t.Kind == TokenKind.Value);
        Assert.Equal("５００萬", text.Substring(value.Start, value.Length));
    }

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("😀𠮷贷")]
    [InlineData("\0\u0301\ufffe")]
    public void Broken_and_rare_letters_do_no_harm(string text) => Assert.NotNull(TextAnalyzer.Streams(text).Words);

    [Theory]
    [InlineData("relational", "relat")]
    [InlineData("hopping", "hop")]
    [InlineData("conflated", "conflat")]
    [InlineData("ponies", "poni")]
    [InlineData("generalizations", "gener")]
    [InlineData("sky", "sky")]
    public void Stems_follow_the_published_examples(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void Marks_are_html_and_the_rest_is_encoded()
    {
        var highlighter = new Highlighter(QueryParser.Parse("貸款贴息").Marks);

        Assert.Equal("<mark>贷款贴息</mark>&lt;b&gt;与<mark>贷款</mark>", highlighter.Mark("贷款贴息<b>与贷款"));
        Assert.Equal("&lt;script&gt;", highlighter.Mark("<script>"));
    }

    [Fact]
    public void A_snippet_begins_at_the_sentence_that_shows_most_terms()
    {
        var text = new string('前', 200) + "。设备融资租赁可以申请贷款贴息。" + new string('后', 200);
        var snippet = new Highlighter(QueryParser.Parse("贷款贴息").Marks).Snippet(text, 60);

        Assert.StartsWith("…设备融资租赁可以申请<mark>贷款贴息</mark>。后", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.Equal("无关", new Highlighter(["贷款"]).Snippet("无关"));
    }

    [Fact]
    public void A_query_asks_for_every_letter_of_a_run_but_not_for_grammar()
    {
        var query = QueryParser.Parse("无锡的贷款");

        Assert.Equal(["无锡", "贷款"], query.Required.SelectMany(r => r).SelectMany(t => t.Tokens).Where(t => !t.Contains('的')).Distinct());
        Assert.All(query.Required, r => Assert.DoesNotContain(r, t => t.Tokens is ["的"]));
        Assert.True(QueryParser.Parse(" \t").IsEmpty);
        Assert.True(QueryParser.Parse("！？").IsEmpty);
    }
}
