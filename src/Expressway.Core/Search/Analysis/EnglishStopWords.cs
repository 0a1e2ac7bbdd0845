using System.Collections.Frozen;

namespace Expressway.Core.Search.Analysis;

/// <summary>English words that say nothing about a subject; a query drops them unless it has no others.</summary>
internal static class EnglishStopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above after again all also although am an and any are as at be because been before being below between both but by "
        + "can could did do does doing done down during each either else ever few for from further had has have having he her here "
        + "hers him his how however i if in into is it its itself just made many may me might more most much must my no nor not now "
        + "of off on once one only onto or other our ours out over own per please shall she should so some such than that the their "
        + "theirs them then there these they this those through thus to too under until up upon us very was we were what when where "
        + "whether which while who whom whose why will with within without would yet you your yours").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a lower-case word, before stemming, is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
