namespace Expressway.Architecture.Tests;

/// <summary>Short ways to write the bad samples that prove that a rule can fail.</summary>
internal static class SampleFiles
{
    /// <summary>One file.</summary>
    public static SourceFile[] AFile(string path, string text) => [new(path, text)];

    /// <summary>A project file with references by project name.</summary>
    public static SourceFile[] AProject(string path, params string[] references) =>
        AFile(path, $"<Project><ItemGroup>{string.Concat(references.Select(r => $"<ProjectReference Include=\"../{r}/{r}.csproj\" />"))}</ItemGroup></Project>");
}
