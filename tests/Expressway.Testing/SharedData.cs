using Xunit;

namespace Expressway.Testing;

/// <summary>
/// The test data that lives beside the repository in <c>../shared</c> and is no part of it. A test that needs it
/// and runs where it is absent is skipped with a reason, never passed.
/// </summary>
public static class SharedData
{
    /// <summary>Full path of <c>../shared</c>, whether it exists or not.</summary>
    public static string Folder { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared"));

    /// <summary>True where the file or folder is there.</summary>
    /// <param name="parts">Names below <c>../shared</c>, for example <c>"data", "policy-govcn60"</c>.</param>
    public static bool Has(params string[] parts) => System.IO.Path.Exists(Join(parts));

    /// <summary>Full path of a file or folder below <c>../shared</c>; skips the running test where it is absent.</summary>
    /// <param name="parts">Names below <c>../shared</c>, for example <c>"data", "policy-govcn60"</c>.</param>
    public static string Require(params string[] parts)
    {
        var path = Join(parts);
        Assert.SkipUnless(System.IO.Path.Exists(path), $"needs ../shared/{string.Join('/', parts)} beside the repository");
        return path;
    }

    private static string Join(string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
