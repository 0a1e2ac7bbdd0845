using System.Text.RegularExpressions;

namespace Expressway.Architecture.Tests.Rules;

/// <summary>The tree names no folder of the machine that it was written on and no host of a package registry.</summary>
internal static partial class ForeignPlaceRule
{
    /// <summary>Every such name, in any text file.</summary>
    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files.SelectMany(f =>
        MachinePath().Matches(f.Text).Concat(RegistryHost().Matches(f.Text)).Select(m => $"{f.Path}({f.LineAt(m.Index)}): {m.Value}"));

    [GeneratedRegex(@"(?<![\w.~$}-])/(work|root|home/[a-z][\w-]*|Users/\w+)/[\w.]|\b[A-Z]:\\Users\\", RegexOptions.None, 10_000)]
    private static partial Regex MachinePath();

    // Written so that this file does not name the hosts itself.
    [GeneratedRegex(@"\b(api[.]nuget|registry[.]npmjs|registry[.]yarnpkg|registry[.]npmmirror|repo[.]maven|proxy[.]golang|static[.]crates)\.(org|com|io)\b|\bpypi[.]org\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex RegistryHost();
}
