using Expressway.Web.Theming;

namespace Expressway.Web.Tests.Theming;

public sealed class QuoteMarksTests
{
    [Theory]
    [InlineData("<p>一。给予2个百分点贴息。三</p>", "给予2个百分点贴息。", "<p>一。<mark class=\"basis\" id=\"a\">给予2个百分点贴息。</mark>三</p>")]
    [InlineData("<p>给予<b>2个</b>百分点</p>", "给予2个百分点", "<p><mark class=\"basis\" id=\"a\">给予</mark><b><mark class=\"basis\">2个</mark></b><mark class=\"basis\">百分点</mark></p>")]
    [InlineData("<p>甲&amp;乙 丙</p>", "甲&乙丙", "<p><mark class=\"basis\" id=\"a\">甲&amp;乙 丙</mark></p>")]
    [InlineData("<p>没有</p>", "别的话", "<p>没有</p>")]
    [InlineData("<p>没有</p>", " ", "<p>没有</p>")]
    [InlineData("", "话", "")]
    public void Marks_a_sentence_where_it_stands(string html, string quote, string expected) =>
        Assert.Equal(expected, QuoteMarks.Apply(html, [KeyValuePair.Create("a", quote)]));

    [Fact]
    public void Of_two_sentences_that_overlap_the_first_is_marked() =>
        Assert.Equal("<p><mark class=\"basis\" id=\"a\">甲乙</mark>丙</p>", QuoteMarks.Apply("<p>甲乙丙</p>", [KeyValuePair.Create("a", "甲乙"), KeyValuePair.Create("b", "乙丙")]));
}
