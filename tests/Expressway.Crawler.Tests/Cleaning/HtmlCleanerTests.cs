using Expressway.Crawler.Cleaning;

namespace Expressway.Crawler.Tests.Cleaning;

public sealed class HtmlCleanerTests
{
    private readonly HtmlCleaner _cleaner = new();

    [Fact]
    public void Makes_every_attack_harmless_and_stable()
    {
        var attacks = AttackStrings.All().ToList();

        Assert.True(attacks.Count > 1_000, $"only {attacks.Count} attacks");
        foreach (var attack in attacks)
        {
            AssertSafeAndStable(attack);
        }
    }

    [Fact]
    public void Makes_random_soup_harmless_and_stable()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            AssertSafeAndStable(AttackStrings.Soup(new Random(seed)));
        }
    }

    [Fact]
    public void Keeps_the_readable_text_of_everything_but_script_and_style()
    {
        string[] names = ["p", "div", "b", "section", "form", "button", "label", "font", "x-box", "ul", "li", "blockquote", "svg", "math", "a", "select", "script", "style"];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var html = new System.Text.StringBuilder();
            var kept = new List<string>();
            for (var piece = 0; piece < 30; piece++)
            {
                var name = names[random.Next(names.Length)];
                var word = $"word{seed}x{piece}y";
                html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<{name} title='>' onclick=\"a\">{word}</{name}>");
                if (name is not ("script" or "style"))
                {
                    kept.Add(word);
                }
            }

            var clean = _cleaner.Clean(html.ToString());

            Assert.Equal(string.Concat(kept), string.Concat(_cleaner.ToText(clean).Where(char.IsLetterOrDigit)));
        }
    }

    [Fact]
    public void The_oracle_sees_what_an_uncleaned_attack_does()
    {
        Assert.NotEmpty(SafetyOracle.Faults("<img src=x onerror=probe()>"));
        Assert.NotEmpty(SafetyOracle.Faults("<a href='java\tscript:probe()'>x</a>"));
        Assert.NotEmpty(SafetyOracle.Faults("<p title=\"open"));
        Assert.NotEmpty(SafetyOracle.Faults("<!-- open"));
        Assert.Empty(SafetyOracle.Faults("<p>fine</p>"));
    }

    [Theory]
    [InlineData("<h2>一、总则</h2><p>第一条 <b>为了</b></p>", "<h2>一、总则</h2><p>第一条 <b>为了</b></p>")]
    [InlineData("<table><tbody><tr><td colspan=\"2\">甲</td></tr></tbody></table>", "<table><tbody><tr><td colspan=\"2\">甲</td></tr></tbody></table>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<img src=a.png alt='b \"c\"' onerror=x>", "<img src=\"a.png\" alt=\"b &quot;c&quot;\">")]
    [InlineData("<form>a<button>b</button><select><option>c</option></select></form>", "abc")]
    [InlineData("<custom-tag>kept</custom-tag><script>gone</script><style>gone</style>", "kept")]
    [InlineData("<svg><text>kept</text><script>gone</script><style>gone</style></svg>", "kept")]
    [InlineData("<p id=a class=b style='color:red' align=center>x</p>", "<p align=\"center\">x</p>")]
    [InlineData("1 < 2 & 3", "1 &lt; 2 &amp; 3")]
    [InlineData("<pre>\n\nx</pre>", "<pre>\n\nx</pre>")]
    [InlineData(" \n ", "")]
    public void Keeps_what_is_harmless_and_the_text_of_the_rest(string html, string expected)
    {
        Assert.Equal(expected, _cleaner.Clean(html));
    }

    [Fact]
    public void Links_say_that_we_do_not_vouch_for_them()
    {
        Assert.Equal("<a href=\"mailto:a@b.example\" rel=\"noopener nofollow ugc\">x</a>", _cleaner.Clean("<a target=_blank rel=opener href='mailto:a@b.example'>x</a>"));
    }

    [Fact]
    public void Relative_addresses_become_absolute_where_the_page_is_known()
    {
        var page = new Uri("https://www.example.cn/zc/2026/t1.html");

        var clean = _cleaner.Clean("<a href='../a.doc'>x</a><img src='b.png'><a href='#top'>y</a>", page);

        Assert.Contains("href=\"https://www.example.cn/zc/a.doc\"", clean, StringComparison.Ordinal);
        Assert.Contains("src=\"https://www.example.cn/zc/2026/b.png\"", clean, StringComparison.Ordinal);
        Assert.Equal(clean, _cleaner.Clean(clean, page));
    }

    [Fact]
    public void Text_has_a_line_a_block_and_entities_decoded_once()
    {
        Assert.Equal("标题\n一 二\n三 & &lt;\n四", _cleaner.ToText("<h1>标题</h1><p>一&nbsp;<b>二</b></p><script>x</script>三 &amp; &amp;lt;<br><br>四"));
        Assert.Equal("甲 乙\n丙", _cleaner.ToText("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>"));
        Assert.Equal("国务院办公厅", _cleaner.ToText("<p>国务院\n   办公厅</p>"));
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b class=a{0}>", 20_000)]
    [InlineData("<font color=c{0}><p>", 20_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<a href={0}><p>", 20_000)]
    [InlineData("</p>", 200_000)]
    [InlineData("<svg><g>", 100_000)]
    public void Hostile_nesting_is_read_within_the_cap(string piece, int times)
    {
        var html = string.Concat(Enumerable.Range(0, times).Select(n => piece.Replace("{0}", $"{n}", StringComparison.Ordinal))) + "末尾";
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var clean = _cleaner.Clean(html);

        // A cap against hostile input, not a measure of speed.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
        Assert.Contains("末尾", clean, StringComparison.Ordinal);
    }

    private void AssertSafeAndStable(string html)
    {
        var clean = _cleaner.Clean(html);
        var faults = SafetyOracle.Faults(clean);
        Assert.True(faults.Count == 0, $"{html}\n-> {clean}\n{string.Join("; ", faults)}");
        Assert.Equal(clean, _cleaner.Clean(clean));
    }
}
