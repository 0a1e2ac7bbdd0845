namespace Expressway.Core.Search.Analysis;

/// <summary>Reduces an English word to its stem by the algorithm of M. F. Porter (1980): loans, loaned, loaning → loan.</summary>
internal static class EnglishStemmer
{
    private static readonly (string Suffix, string Stem)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Stem)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <summary>The stem of a lower-case word of ASCII letters; other words and short ones stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.Length > 40 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        word = Step1(word);
        word = Replace(word, Step2);
        word = Replace(word, Step3);
        return Step5(Drop(word));
    }

    private static string Step1(string word)
    {
        if (word.EndsWith('s'))
        {
            word = word switch
            {
                _ when Ends(word, "sses") || Ends(word, "ies") => word[..^2],
                _ when Ends(word, "ss") => word,
                _ => word[..^1],
            };
        }

        if (Ends(word, "eed"))
        {
            word = Measure(word[..^3]) > 0 ? word[..^1] : word;
        }
        else if (Ends(word, "ed") && HasVowel(word[..^2]))
        {
            word = Mend(word[..^2]);
        }
        else if (Ends(word, "ing") && HasVowel(word[..^3]))
        {
            word = Mend(word[..^3]);
        }

        return word.EndsWith('y') && HasVowel(word[..^1]) ? word[..^1] + "i" : word;
    }

    private static string Mend(string stem)
    {
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
        {
            return stem + "e";
        }

        if (EndsInTwin(stem) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return Measure(stem) == 1 && EndsInShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Suffix, string Stem)[] table)
    {
        foreach (var (suffix, stem) in table)
        {
            if (Ends(word, suffix))
            {
                var rest = word[..^suffix.Length];
                return Measure(rest) > 0 ? rest + stem : word;
            }
        }

        return word;
    }

    private static string Drop(string word)
    {
        var suffix = Step4.Where(s => Ends(word, s)).MaxBy(s => s.Length);
        if (suffix is null)
        {
            return word;
        }

        var rest = word[..^suffix.Length];
        return Measure(rest) > 1 && (suffix != "ion" || rest[^1] is 's' or 't') ? rest : word;
    }

    private static string Step5(string word)
    {
        if (word.EndsWith('e'))
        {
            var rest = word[..^1];
            var measure = Measure(rest);
            word = measure > 1 || (measure == 1 && !EndsInShort(rest)) ? rest : word;
        }

        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsConsonant(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(i => !IsConsonant(word, i));

    private static bool EndsInTwin(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool EndsInShort(string word) =>
        word.Length > 2 && IsConsonant(word, word.Length - 1) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(string word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (IsConsonant(word, i) && !IsConsonant(word, i - 1))
            {
                measure++;
            }
        }

        return measure;
    }
}
