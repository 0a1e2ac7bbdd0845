namespace Expressway.Core.Search.Analysis;

/// <summary>A piece of a text that the index knows.</summary>
/// <param name="Text">The piece in its normal form: letters and digits only.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it stands in the source, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Run">The number of the run (unbroken row of Chinese letters, or one word) that it belongs to, from 0.</param>
public readonly record struct Token(string Text, TokenKind Kind, int Start, int Length, int Run);
