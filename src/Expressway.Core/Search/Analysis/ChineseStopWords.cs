namespace Expressway.Core.Search.Analysis;

/// <summary>Chinese words of questions and grammar. A query does not insist on them.</summary>
internal static class ChineseStopWords
{
    private static readonly string[] Words =
    [
        "什么", "怎么", "怎样", "如何", "哪些", "哪个", "哪里", "哪家", "哪一", "哪", "多少", "有没有", "请问", "可以", "能否", "是否", "为什么", "为何",
        "关于", "对于", "我们", "我想", "我要", "需要", "想要", "一个", "一下", "吗", "呢", "的", "了", "和", "与", "及", "或", "在", "是", "有", "我",
        "被", "由", "于", "之", "其", "该", "这", "那", "把", "将", "从", "到", "对", "而", "也", "都", "就", "还", "谁", "几",
    ];

    /// <summary>Whether a text is one of them.</summary>
    public static bool Contains(string text) => Array.IndexOf(Words, text) >= 0;

    /// <summary>For each letter of a run, whether it belongs to one of them.</summary>
    public static bool[] Mask(char[] letters)
    {
        var mask = new bool[letters.Length];
        foreach (var word in Words)
        {
            for (var at = 0; at + word.Length <= letters.Length; at++)
            {
                if (letters.AsSpan(at, word.Length).SequenceEqual(word))
                {
                    Array.Fill(mask, true, at, word.Length);
                }
            }
        }

        return mask;
    }
}
