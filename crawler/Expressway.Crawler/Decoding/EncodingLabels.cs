using System.Buffers;
using System.Text;

namespace Expressway.Crawler.Decoding;

/// <summary>
/// The labels of the Encoding Standard (encoding.spec.whatwg.org §4.2) with a few that the web uses besides. GB 2312 and
/// GBK are read as GB 18030, which holds both.
/// </summary>
internal static class EncodingLabels
{
    private static readonly SearchValues<char> LabelEnds = SearchValues.Create("; \t\n\f\r,");

    private static readonly (string Name, string Labels)[] Table =
    [
        ("utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        ("ibm866", "866 cp866 csibm866 ibm866"),
        ("iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        ("iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        ("iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        ("iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"),
        ("iso-8859-6", "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
        ("iso-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"),
        ("iso-8859-8", "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual"),
        ("iso-8859-8-i", "csiso88598i iso-8859-8-i logical"),
        ("iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        ("iso-8859-13", "iso-8859-13 iso8859-13 iso885913"),
        ("iso-8859-14", "iso-8859-14 iso8859-14 iso885914"),
        ("iso-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        ("iso-8859-16", "iso-8859-16"),
        ("koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"),
        ("koi8-u", "koi8-ru koi8-u"),
        ("macintosh", "csmacintosh mac macintosh x-mac-roman"),
        ("windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        ("windows-1250", "cp1250 windows-1250 x-cp1250"),
        ("windows-1251", "cp1251 windows-1251 x-cp1251"),
        ("windows-1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"),
        ("windows-1253", "cp1253 windows-1253 x-cp1253"),
        ("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"),
        ("windows-1255", "cp1255 windows-1255 x-cp1255"),
        ("windows-1256", "cp1256 windows-1256 x-cp1256"),
        ("windows-1257", "cp1257 windows-1257 x-cp1257"),
        ("windows-1258", "cp1258 windows-1258 x-cp1258"),
        ("x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
        ("gb18030", "gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk cp936 ms936 windows-936"),
        ("big5", "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
        ("euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        ("iso-2022-jp", "csiso2022jp iso-2022-jp"),
        ("shift_jis", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932"),
        ("euc-kr", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949"),
        ("utf-16be", "unicodefffe utf-16be"),
        ("utf-16le", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        ("utf-32le", "utf-32 utf-32le ucs-4"),
        ("utf-32be", "utf-32be"),
        ("iso-2022-kr", "csiso2022kr iso-2022-kr"),
        ("hz-gb-2312", "hz-gb-2312"),
        ("x-user-defined", "x-user-defined"),
    ];

    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        ["iso-8859-8-i"] = 38598, ["windows-874"] = 874, ["x-mac-cyrillic"] = 10007, ["macintosh"] = 10000, ["gb18030"] = 54936,
        ["big5"] = 950, ["euc-jp"] = 51932, ["iso-2022-jp"] = 50221, ["shift_jis"] = 932, ["euc-kr"] = 949, ["iso-2022-kr"] = 50225,
        ["hz-gb-2312"] = 52936, ["koi8-r"] = 20866, ["koi8-u"] = 21866, ["ibm866"] = 866, ["x-user-defined"] = 1252,
    };

    private static readonly Dictionary<string, string> Names = Table
        .SelectMany(row => row.Labels.Split(' ').Select(label => (label, row.Name)))
        .ToDictionary(pair => pair.label, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    static EncodingLabels() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The name for a label in any case, null for an unknown one.</summary>
    public static string? Find(string label) => Names.GetValueOrDefault(label.Trim(' ', '\t', '\n', '\f', '\r'));

    /// <summary>The name for the <c>charset</c> of a Content-Type header, null where absent or unknown.</summary>
    public static string? FromContentType(string? header) => header is not null && CharsetIn(header) is { } label ? Find(label) : null;

    /// <summary>The decoder for a name of this table; what it cannot read becomes U+FFFD.</summary>
    public static Encoding Get(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32le" => Encoding.UTF32,
        "utf-32be" => new UTF32Encoding(true, true),
        _ when SingleByteTables.Find(name) is { } own => own,
        _ when CodePages.TryGetValue(name, out var page) => Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
        _ => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
    };

    /// <summary>The HTML Standard's "extracting a character encoding from a meta element": the label, not looked up.</summary>
    public static string? CharsetIn(string value)
    {
        var at = 0;
        while (true)
        {
            at = value.IndexOf("charset", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            at += 7;
            var rest = value.AsSpan(at).TrimStart();
            if (rest.IsEmpty || rest[0] != '=')
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            if (rest.IsEmpty)
            {
                return null;
            }

            if (rest[0] is '"' or '\'')
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : rest.Slice(1, close).ToString();
            }

            var end = rest.IndexOfAny(LabelEnds);
            return (end < 0 ? rest : rest[..end]).ToString();
        }
    }
}
