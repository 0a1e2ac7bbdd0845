using System.Text;
using Expressway.Crawler.Decoding;

namespace Expressway.Crawler.Tests.Decoding;

public sealed class CharsetDecoderTests
{
    private const string Chinese = "国务院关于加强中小企业融资服务的若干意见，各省、自治区、直辖市人民政府：";

    static CharsetDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", "國務院關於加強中小企業融資服務的若干意見，各位請在這裡說明問題。")]
    [InlineData("shift_jis", "中小企業の資金調達を支援するために、新しい制度が始まりました。")]
    [InlineData("euc-jp", "中小企業の資金調達を支援するために、新しい制度が始まりました。")]
    [InlineData("euc-kr", "중소기업의 자금 조달을 지원하기 위한 새로운 제도가 시작되었습니다.")]
    [InlineData("utf-8", Chinese)]
    [InlineData("utf-16le", Chinese + " 2026\n" + Chinese)]
    [InlineData("windows-1251", "Поддержка малого и среднего бизнеса в регионе")]
    [InlineData("koi8-r", "Поддержка малого и среднего бизнеса в регионе")]
    [InlineData("windows-1252", "Les petites et moyennes entreprises françaises ont été aidées dès l’été")]
    public void Reads_the_bytes_where_nothing_is_declared(string charset, string text)
    {
        var decoded = CharsetDecoder.Decode(Encoding.GetEncoding(charset == "utf-16le" ? "utf-16" : charset).GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.Equal(charset, decoded.Encoding);
        Assert.Equal(CharsetSource.Statistics, decoded.Source);
    }

    [Fact]
    public void Utf8_bytes_win_over_a_wrong_declaration()
    {
        var decoded = CharsetDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=gb2312><p>" + Chinese), "text/html; charset=gb2312");

        Assert.Equal("utf-8", decoded.Encoding);
        Assert.EndsWith(Chinese, decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_wins_over_the_document_and_a_mark_over_both()
    {
        var bytes = Encoding.Latin1.GetBytes("<meta charset=iso-8859-2><p>\xB9");

        Assert.Equal("iso-8859-2", CharsetDecoder.Decode(bytes).Encoding);
        Assert.Equal("windows-1252", CharsetDecoder.Decode(bytes, "text/html; charset=\"ISO-8859-1\"").Encoding);
        Assert.Equal("utf-8", CharsetDecoder.Decode([0xEF, 0xBB, 0xBF, .. bytes], "text/html; charset=gbk").Encoding);
    }

    [Fact]
    public void A_western_header_loses_against_plainly_chinese_bytes() =>
        Assert.Equal("gb18030", CharsetDecoder.Decode(Encoding.GetEncoding("gb18030").GetBytes(Chinese), "text/html; charset=iso-8859-1").Encoding);

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding='GB2312'?><rss/>", "gb18030")]
    [InlineData("<!-- <meta charset=big5> --><meta http-equiv=Content-Type content='text/html; charset=gbk'>", "gb18030")]
    [InlineData("<meta content='text/html; charset=gbk'>", "utf-8")]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    public void Reads_declarations_as_browsers_do(string html, string expected) => Assert.Equal(expected, CharsetDecoder.Decode(Encoding.ASCII.GetBytes(html)).Encoding);

    [Fact]
    public void A_truncated_utf8_text_is_still_utf8_and_tells_what_is_unreadable()
    {
        var bytes = Encoding.UTF8.GetBytes(Chinese);

        var decoded = CharsetDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1));

        Assert.Equal("utf-8", decoded.Encoding);
        Assert.InRange(decoded.Unreadable, 0.001, 0.05);
    }

    [Fact]
    public void Never_throws_on_random_bytes()
    {
        var random = new Random(1024);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.NotNull(CharsetDecoder.Decode(bytes, round % 3 == 0 ? "text/html; charset=euc-jp" : null).Text);
        }
    }
}
