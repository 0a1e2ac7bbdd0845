namespace Expressway.Cli;

/// <summary>Where settings come from, the weakest first: appsettings.json, environment, the files that it names, command line.</summary>
internal static class SiteConfiguration
{
    private const string Prefix = "EXPRESSWAY_";
    private const string FileSuffix = "_FILE";

    /// <summary>Adds all places.</summary>
    /// <param name="configuration">Receives them; what it held before stays below.</param>
    /// <param name="arguments">Arguments such as <c>--Server:Urls=http://127.0.0.1:5080</c>.</param>
    public static void AddExpressway(this IConfigurationBuilder configuration, IEnumerable<string> arguments) => configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddEnvironmentVariables(Prefix)
        .AddInMemoryCollection(FromFiles())
        .AddCommandLine([.. arguments]);

    /// <summary>Settings whose variable ends in <c>_FILE</c> are what the file holds, without the line end.</summary>
    private static Dictionary<string, string?> FromFiles()
    {
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable is { Key: string name, Value: string file }
                && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase))
            {
                var key = name[Prefix.Length..^FileSuffix.Length].Replace("__", ":", StringComparison.Ordinal);
                found[key] = File.ReadAllText(file).TrimEnd('\r', '\n');
            }
        }

        return found;
    }
}
