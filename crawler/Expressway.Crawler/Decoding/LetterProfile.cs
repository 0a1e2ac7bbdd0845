namespace Expressway.Crawler.Decoding;

/// <summary>The letters beyond ASCII of a language, the most frequent first, and the charsets that it is written in.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Letters">Lower-case letters (both cases count) and signs.</param>
/// <param name="Charsets">Names of the Encoding Standard.</param>
internal sealed record LetterProfile(string Language, string Letters, string Charsets)
{
    private const string West = "windows-1252 iso-8859-15";

    private const string Central = "windows-1250 iso-8859-2";

    private const string Baltic = "windows-1257 iso-8859-13 iso-8859-4";

    private const string Cyrillic = "windows-1251 koi8-r iso-8859-5 ibm866 x-mac-cyrillic";

    public static readonly LetterProfile[] All =
    [
        new("fr", "éèàêçùôîûâœëïæüÿ«»’", West),
        new("de", "äüöß„“é", West),
        new("es", "óíáéñúü¿¡ªº", West),
        new("pt", "ãçáéóíêõâúàôªº", West),
        new("it", "àèòùìéî’", West),
        new("sv", "äåöé", West),
        new("da", "øæåéôö", West),
        new("is", "íðáþéóöúæý", West),
        new("nl", "ëéïèöü’", West),
        new("ca", "àéíóòèçúïü·", West),
        new("cs", "íáéěřýžčšůúťďňó", Central),
        new("sk", "áíýčéžšľúôťäňďóŕĺ", Central),
        new("pl", "łóążęśćńź", Central),
        new("hu", "áéöőíóüűú", Central),
        new("ro", "ăîâşţșț", Central + " iso-8859-16"),
        new("hr", "čšžćđ", Central),
        new("et", "äõüöšž", Baltic),
        new("lv", "āīēšņļķžčģū", Baltic),
        new("lt", "ėšžųįąūčę", Baltic),
        new("eo", "ĝŭĉŝĵĥ", "iso-8859-3"),
        new("mt", "ħżġċàèòù", "iso-8859-3"),
        new("tr", "ıişğüçöâîİ", "windows-1254"),
        new("vi", "đư\u0300\u0301ơôâê\u0309\u0323ă\u0303àáèéìíòóùú", "windows-1258"),
        new("ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", Cyrillic),
        new("uk", "оанивтесрілкдмупзьягбчйхжцюєїшщфґ’", Cyrillic + " koi8-u"),
        new("bg", "аиоентрсвлкдпмзгубяъчщхцжшфйюь", Cyrillic),
        new("sr", "аиоенрсјтувкдмлпзгбљчцњшхжћђфџ", "windows-1251 iso-8859-5"),
        new("el", "αοιετσνηυρπκμλςωίάγέήδχθόύφβώξζψϊΆΈΌ", "windows-1253 iso-8859-7"),
        new("he", "יוהלאתרבשמנדחקעפטגזסכצםןףךץ", "windows-1255 iso-8859-8"),
        new("ar", "المينرتبةعدسفهكقأحجشطصخضذثزءئغإىآظؤ،", "windows-1256 iso-8859-6"),
        new("fa", "ایرندهمتوبسشکلزفگقخعپجچحآطصضغثئژظذ،", "windows-1256"),
        new("th", "ารนกอเง่มย้ลวดัทีสติะปคบุหแจืพชขใูไ็ผโ์ซำถึธณษฐภฟศญฉ", "windows-874"),
    ];
}
