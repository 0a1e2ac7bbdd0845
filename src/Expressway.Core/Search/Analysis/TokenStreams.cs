namespace Expressway.Core.Search.Analysis;

/// <summary>
/// A text as an engine stores it: tokens separated by spaces, letters and digits only, so that any tokeniser that splits
/// at spaces keeps them.
/// </summary>
/// <param name="Words">Words and bigrams in text order; phrases are neighbours here.</param>
/// <param name="Letters">Single Chinese letters, to be weighted low.</param>
/// <param name="Codes">Values and document numbers.</param>
public sealed record TokenStreams(string Words, string Letters, string Codes);
