namespace Expressway.Crawler.Tests.Cleaning;

/// <summary>Hostile markup of our own making: hand-written cases, and families that combine a carrier with a payload.</summary>
internal static class AttackStrings
{
    private static readonly string[] Addresses =
    [
        "javascript:probe()", "JaVaScRiPt:probe()", " javascript:probe()", "java\tscript:probe()", "java\nscript:probe()",
        "java&#x0A;script:probe()", "&#106;avascript:probe()", "&#x6a&#x61vascript:probe()", "javascript&colon;probe()",
        "\u0001javascript:probe()", "vbscript:probe()", "livescript:probe()", "data:text/html,<script>probe()</script>",
        "data:image/svg+xml,<svg onload=probe()>", "data:image/svg+xml;base64,AAAA", "blob:https://a.example/1", "file:///etc/hosts",
        "feed:javascript:probe()", "view-source:http://a.example", "jar:http://a.example!/", "mocha:probe()", "x\u0000y:probe()",
        "&Tab;javascript:probe()", "java&NewLine;script:probe()", "\u200bjavascript:probe()", "about:blank", "intent://a#Intent;end",
    ];

    private static readonly string[] Carriers =
    [
        "<a href=\"{0}\">x</a>", "<a xlink:href=\"{0}\">x</a>", "<img src=\"{0}\">", "<img src='{0}' alt=x>", "<img srcset=\"{0} 2x\">",
        "<blockquote cite=\"{0}\">x</blockquote>", "<form action=\"{0}\"><button formaction=\"{0}\">x</button></form>",
        "<iframe src=\"{0}\"></iframe>", "<object data=\"{0}\"></object>", "<embed src=\"{0}\">", "<base href=\"{0}\">",
        "<link rel=stylesheet href=\"{0}\">", "<meta http-equiv=refresh content=\"0;url={0}\">", "<table background=\"{0}\"><tr><td>x</table>",
        "<div style=\"background:url({0})\">x</div>", "<svg><a xlink:href=\"{0}\"><text>x</text></a></svg>", "<math href=\"{0}\">x</math>",
        "<video poster=\"{0}\"><source src=\"{0}\"></video>", "<input type=image src=\"{0}\">", "<area href=\"{0}\">", "<body background=\"{0}\">",
    ];

    private static readonly string[] Parents =
    [
        "{0}", "<svg>{0}</svg>", "<math>{0}</math>", "<math><mtext><table><mglyph><style>{0}</style></mglyph></table></mtext></math>",
        "<svg><foreignObject>{0}</foreignObject></svg>", "<svg><desc><style>{0}</style></desc></svg>", "<noscript>{0}</noscript>",
        "<noscript><p title=\"</noscript>{0}\"></noscript>", "<template>{0}</template>", "<table>{0}</table>", "<select>{0}</select>",
        "<textarea>{0}</textarea>", "<title>{0}</title>", "<xmp>{0}</xmp>", "<plaintext>{0}", "<!--{0}", "<!--><!---->{0}", "<![CDATA[{0}]]>",
        "<svg><![CDATA[{0}]]></svg>", "<style>{0}</style>", "<style><!--</style>{0}--></style>", "<iframe>{0}</iframe>", "<noembed>{0}</noembed>",
        "<form><math><mtext></form><form><mglyph><style></math>{0}", "<p title='</p>{0}'>", "<a title=\"`\">{0}</a>", "<a><table><a>{0}</a></table></a>",
        "<b><p><b><p>{0}", "<button><p><button>{0}", "<table><tr><td><table>{0}", "<frameset>{0}</frameset>", "<head>{0}</head>",
    ];

    private static readonly string[] Payloads =
    [
        "<img src=x onerror=probe()>", "<script>probe()</script>", "<svg/onload=probe()>", "<a id=x name=y onclick=probe()>z</a>",
        "</style><img src=x onerror=probe()>", "--><script>probe()</script>", "<iframe srcdoc=\"<script>probe()</script>\"></iframe>",
        "&lt;script&gt;probe()&lt;/script&gt;", "<p style=\"x:expression(probe())\">y</p>", "<details open ontoggle=probe()>z</details>",
    ];

    private static readonly string[] Single =
    [
        "<", "</", "<a", "<a href", "<a href=", "<a href=\"", "<a href=\"x", "<!--", "<!-", "<!", "<?", "&", "&#", "&#x", "<p", "<p x='",
        "<scr<script>ipt>probe()</scr</script>ipt>", "<<script>probe();//<</script>", "<script/src=x>", "<script\u000csrc=x>", "<img/src/onerror=probe()>",
        "<img src=\"x\"onerror=\"probe()\">", "<img ''\"\"onerror=probe() src=x>", "<p/onclick=probe()>x", "<a\u0000href=javascript:probe()>x</a>",
        "\u0000<scr\u0000ipt>probe()</scr\u0000ipt>", "\ufeff<script>probe()</script>", "<ＳＣＲＩＰＴ>probe()</ＳＣＲＩＰＴ>", "<ſcript>probe()</ſcript>",
        "<x onclick=probe()>y</x>", "<x-y is=z onclick=probe()>", "<a href=//evil.example>x</a>", "<a href=\\\\evil.example>x</a>", "<pre>\n\n\nx</pre>",
        "<isindex action=javascript:probe()>", "<keygen autofocus onfocus=probe()>", "<marquee onstart=probe()>x</marquee>", "<listing>\n\n<b>x</listing>",
        "<portal src=x>", "<frame src=javascript:probe()>", "<applet code=x>", "<bgsound src=javascript:probe()>", "<layer src=x>", "<param name=x value=y>",
        "<table><caption><p><table>x", "<a href=x><a href=y><p><a href=z>", "<font color=a><p><font color=b><p><font color=c><p>x", "\ud800\udfff\udfff<b>\ud83d",
    ];

    /// <summary>All cases, hundreds of them.</summary>
    public static IEnumerable<string> All() =>
        Single
            .Concat(from carrier in Carriers from address in Addresses select carrier.Replace("{0}", address, StringComparison.Ordinal))
            .Concat(from parent in Parents from payload in Payloads select parent.Replace("{0}", payload, StringComparison.Ordinal))
            .Concat(from outer in Parents from inner in Parents select outer.Replace("{0}", inner.Replace("{0}", Payloads[0], StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>Random soup of pieces; the same for the same seed.</summary>
    public static string Soup(Random random)
    {
        var pieces = Parents.Concat(Payloads).Concat(Single).ToArray();
        return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Piece(pieces[random.Next(pieces.Length)], random)));
    }

    private static string Piece(string piece, Random random)
    {
        var at = random.Next(piece.Length + 1);
        return random.Next(5) switch
        {
            0 => piece[..at],
            1 => piece[at..],
            2 => piece.Insert(at, "<\"'>/ &=`\n"[random.Next(10)].ToString()),
            _ => piece,
        };
    }
}
