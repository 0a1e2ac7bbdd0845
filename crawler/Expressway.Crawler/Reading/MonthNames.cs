using System.Collections.Frozen;

namespace Expressway.Crawler.Reading;

/// <summary>Names of months in the languages that news is written in, and their unambiguous beginnings of three letters and more.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jänner janvier janeiro enero gennaio januari januára janar ocak січня января stycznia ledna siječnja ianuarie ιανουαρίου január tammikuuta يناير जनवरी януари јануар yanvar studzień stycznia gener",
        "february feb fev februar février fevereiro febrero febbraio februari shkurt şubat лютого февраля lutego února veljače februarie φεβρουαρίου február helmikuuta فبراير फरवरी февруари фебруар fevral febrer",
        "march mar märz mars março marzo maart mart березня марта marca března ožujka martie μαρτίου március maaliskuuta maret مارس मार्च март març",
        "april apr abr avril abril aprile prill nisan квітня апреля kwietnia dubna travnja aprilie απριλίου április huhtikuuta أبريل अप्रैल април aprel",
        "may mai maio mayo maggio mei maj mayıs травня мая maja května svibnja μαΐου május toukokuuta مايو मई май мај maig",
        "june jun juni juin junho junio giugno qershor haziran червня июня czerwca června lipnja iunie ιουνίου június kesäkuuta يونيو जून юни јун jun juny iyun",
        "july jul juli juillet julho julio luglio korrik temmuz липня июля lipca července srpnja iulie ιουλίου július heinäkuuta يوليو जुलाई юли јул jul juliol iyul",
        "august aug ago août agosto augustus gusht ağustos серпня августа sierpnia srpna kolovoza αυγούστου augusztus elokuuta agustus augusti أغسطس अगस्त август avgust agost",
        "september sep sept set septembre setembro septiembre settembre shtator eylül вересня сентября września září rujna septembrie σεπτεμβρίου szeptember syyskuuta سبتمبر सितंबर септември септембар sentyabr setembre",
        "october oct okt out ott oktober octobre outubro octubre ottobre tetor ekim жовтня октября października října octombrie οκτωβρίου október lokakuuta أكتوبر अक्टूबर октомври октобар oktobar oktyabr",
        "november nov novembre novembro noviembre nëntor kasım листопада ноября listopada listopadu studenoga noiembrie νοεμβρίου marraskuuta نوفمبر नवंबर ноември новембар novembar noyabr",
        "december dec dez dic dezember décembre dezembro diciembre dicembre dhjetor aralık грудня декабря grudnia prosince prosinca decembrie δεκεμβρίου joulukuuta desember ديسمبر दिसंबर декември децембар decembar dekabr desembre",
    ];

    private static readonly FrozenDictionary<string, int> Months = Index();

    /// <summary>1 to 12, or 0 for a word that is no month.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        return word.Length is >= 2 and <= 14
            && Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Index()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in Names[month - 1].Split(' '))
            {
                for (var length = 3; length < name.Length; length++)
                {
                    var start = name[..length];
                    months[start] = months.TryGetValue(start, out var other) && other != month ? 0 : month;
                }
            }
        }

        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in Names[month - 1].Split(' '))
            {
                months[name] = month;
            }
        }

        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
