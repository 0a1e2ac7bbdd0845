namespace Expressway.Testing;

/// <summary>An empty folder of one test's own, deleted with all it holds when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("expressway-test-").FullName;

    /// <summary>Full path of something inside the folder; nothing is created.</summary>
    /// <param name="parts">Names below the folder.</param>
    public string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a text file, with the folders that lead to it.</summary>
    /// <param name="relativePath">Path below the folder, with forward slashes.</param>
    /// <param name="text">What the file holds, written as UTF-8 without a byte order mark.</param>
    /// <returns>Full path of the file.</returns>
    public string Write(string relativePath, string text)
    {
        var path = Combine(relativePath.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A file that a process under test still holds must not turn a passed test red; the system empties its own temporary folder.
        }
    }
}
