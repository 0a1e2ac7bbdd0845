namespace Expressway.Core.Search.Analysis;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A Latin word, stemmed, or a run of digits.</summary>
    Word,

    /// <summary>Two Chinese letters side by side, or the only letter of its run.</summary>
    Bigram,

    /// <summary>One Chinese letter.</summary>
    Letter,

    /// <summary>The value of a number with a Chinese unit: 500万 and 五百万元 are both 5000000.</summary>
    Value,

    /// <summary>A document number without brackets and spaces: 锡政发2024第12号.</summary>
    DocumentNumber,
}
