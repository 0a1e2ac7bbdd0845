namespace Expressway.Core.Content.Quantities;

/// <summary>The names and signs of currencies with their ISO 4217 codes.</summary>
internal static class Currencies
{
    private const string Names =
        "CNY 元 圆 块钱 块 人民币 元人民币 块人民币 圆人民币 元整 圆整 rmb RMB CNY 人民币元;"
        + "USD 美元 美金 美刀 刀 美币 USD usd US$ 美圆;EUR 欧元 欧 EUR 欧罗;GBP 英镑 镑 GBP;"
        + "JPY 日元 日圆 日币 JPY 円;HKD 港元 港币 港圆 港纸 HKD HK$ 元港币;TWD 新台币 台币 新台币元 TWD NT$;MOP 澳门元 澳门币 葡币 MOP;"
        + "KRW 韩元 韩圆 韩币 韩国元 KRW;KPW 朝鲜元 朝鲜圆;SGD 新加坡元 新加坡币 新币 坡币 SGD S$;AUD 澳元 澳大利亚元 澳洲元 澳币 AUD;"
        + "CAD 加元 加拿大元 加币 CAD;NZD 新西兰元 纽元 NZD;CHF 瑞士法郎 瑞郎 CHF;SEK 瑞典克朗 SEK;NOK 挪威克朗 NOK;DKK 丹麦克朗 DKK;"
        + "ISK 冰岛克朗;CZK 捷克克朗;RUB 卢布 俄罗斯卢布 RUB;BYN 白俄罗斯卢布;UAH 格里夫纳 乌克兰格里夫纳;PLN 兹罗提 波兰兹罗提 波兰币;HUF 福林 匈牙利福林;"
        + "RON 罗马尼亚列伊 列伊;BGN 保加利亚列弗 列弗;TRY 土耳其里拉 里拉;INR 印度卢比 卢比 INR;PKR 巴基斯坦卢比;LKR 斯里兰卡卢比;NPR 尼泊尔卢比;"
        + "IDR 印尼盾 印度尼西亚盾 印尼卢比 印度尼西亚卢比 IDR;VND 越南盾 越盾 VND;THB 泰铢 THB;MYR 马来西亚林吉特 林吉特 马币 令吉 MYR;PHP 菲律宾比索 PHP;"
        + "MMK 缅元 缅币 缅甸元;KHR 瑞尔 柬埔寨瑞尔;LAK 基普 老挝基普;BDT 塔卡 孟加拉塔卡;MNT 图格里克 蒙古图格里克;KZT 坚戈 哈萨克斯坦坚戈;"
        + "BRL 巴西雷亚尔 雷亚尔 BRL;MXN 墨西哥比索 MXN;ARS 阿根廷比索;CLP 智利比索;COP 哥伦比亚比索;CUP 古巴比索;PEN 秘鲁索尔 新索尔;ZAR 兰特 南非兰特 ZAR;"
        + "EGP 埃及镑;SAR 沙特里亚尔 沙特阿拉伯里亚尔 SAR;AED 阿联酋迪拉姆 迪拉姆 迪拉哈姆 AED;QAR 卡塔尔里亚尔;IRR 伊朗里亚尔;IQD 伊拉克第纳尔;KWD 科威特第纳尔;"
        + "JOD 约旦第纳尔;BHD 巴林第纳尔;ILS 以色列谢克尔 新谢克尔 谢克尔;KES 肯尼亚先令;TZS 坦桑尼亚先令;UGX 乌干达先令;NGN 奈拉 尼日利亚奈拉;GHS 塞地;"
        + "ETB 埃塞俄比亚比尔;MAD 摩洛哥迪拉姆;DZD 阿尔及利亚第纳尔;BTC 比特币;XDR 特别提款权";

    private const string Signs = "CNY ¥ ￥ 人民币 RMB rmb CNY;USD $ US$ USD 美元;HKD HK$ HKD 港币;EUR € EUR;GBP £ GBP;KRW ₩;INR ₹;RUB ₽;VND ₫;THB ฿;TWD NT$ 新台币;AUD A$ AU$ AUD;CAD C$ CA$ CAD;SGD S$ SGD;JPY JP¥ JPY";

    private static readonly Dictionary<string, string> After = Read(Names);
    private static readonly Dictionary<string, string> Before = Read(Signs);

    /// <summary>The currency whose name stands at a place, behind a number: its code and the place after it.</summary>
    public static bool TryReadAfter(string text, int at, out string code, out int end) => TryRead(After, text, QuantityText.SkipSpaces(text, at), out code, out end);

    /// <summary>The currency whose sign stands at a place, before a number.</summary>
    public static bool TryReadBefore(string text, int at, out string code, out int end) => TryRead(Before, text, at, out code, out end);

    private static bool TryRead(Dictionary<string, string> table, string text, int at, out string code, out int end)
    {
        var name = at < text.Length ? QuantityText.Longest(text, at, table.Keys) : null;
        end = at + (name?.Length ?? 0);
        code = name is null ? "" : table[name];
        return name is not null && !(char.IsAsciiLetter(name[^1]) && end < text.Length && char.IsAsciiLetter(text[end]));
    }

    private static Dictionary<string, string> Read(string rows) => rows.Split(';')
        .Select(row => row.Split(' '))
        .SelectMany(row => row.Skip(1).Select(name => (Name: QuantityText.Fold(name), Code: row[0])))
        .DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Code, StringComparer.Ordinal);
}
