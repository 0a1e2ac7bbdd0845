namespace Expressway.Testing;

/// <summary>The folder of the repository that the running tests were built from.</summary>
public static class RepositoryRoot
{
    private const string Marker = "Expressway.slnx";

    /// <summary>Full path of the folder that holds <c>Expressway.slnx</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside the repository.</exception>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Full path of something inside the repository.</summary>
    /// <param name="parts">Folder and file names below the root.</param>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Walks up from a folder to the first one that holds the solution file.</summary>
    /// <param name="start">Where to begin.</param>
    /// <exception cref="DirectoryNotFoundException">No folder above <paramref name="start"/> holds it.</exception>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds {Marker}.");
    }
}
