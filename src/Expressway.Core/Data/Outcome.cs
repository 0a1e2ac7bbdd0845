using System.Diagnostics.CodeAnalysis;

namespace Expressway.Core.Data;

/// <summary>The end of an action that a person may be refused: done, or a sentence that says why not.</summary>
public readonly record struct Outcome
{
    private Outcome(string? refusal) => Refusal = refusal;

    /// <summary>The action was done.</summary>
    public static Outcome Done => default;

    /// <summary>Why the action was refused, as a sentence for the person; null when it was done.</summary>
    public string? Refusal { get; }

    /// <summary>Whether the action was done.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>A refusal.</summary>
    /// <param name="sentence">What is wrong and how to mend it.</param>
    public static Outcome Refused(string sentence) => new(sentence);
}

/// <summary>An <see cref="Outcome"/> that carries what was made.</summary>
/// <typeparam name="T">What a done action gives.</typeparam>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, string? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>What was made; null when refused.</summary>
    public T? Value { get; }

    /// <summary>Why the action was refused; null when it was done.</summary>
    public string? Refusal { get; }

    /// <summary>Whether the action was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>A done action and its result.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal passed on.</summary>
    public static implicit operator Outcome<T>(Outcome outcome) =>
        new(null, outcome.Refusal ?? throw new ArgumentException("A done outcome has no value to pass on.", nameof(outcome)));
}
