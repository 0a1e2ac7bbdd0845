namespace Expressway.Core.Content;

/// <summary>Something that keeps an item from being published (or a draft from being saved), said so that its author can mend it.</summary>
/// <param name="Field">The field's name, such as <c>AmountMax</c>; <c>Title</c> for the title; a bag's name for its members.</param>
/// <param name="Message">What is wrong and what to write, in Chinese.</param>
/// <param name="English">The same in English, where visitors may read it.</param>
public sealed record Finding(string Field, string Message, string? English = null);
