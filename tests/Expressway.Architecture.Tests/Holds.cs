namespace Expressway.Architecture.Tests;

/// <summary>Asserts that a rule holds, and names every violation where it does not.</summary>
internal static class Holds
{
    /// <summary>Fails with the whole list.</summary>
    public static void Everywhere(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
